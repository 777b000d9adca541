import type { AccountFault } from "../domain/account.ts";
import type { AccessProblem, AccessProblemOf } from "../domain/access-problem.ts";
import { countOf, type Said } from "./language.ts";
import type { ProblemWords } from "./problem-text.ts";

/** What is refused at the doors. Nothing here says whether an account exists. */
export const ACCESS_PROBLEMS = {
  "account-invalid": ({ why }) => ({
    es: { found: ACCOUNT_FAULTS[why].found.es, todo: ACCOUNT_FAULTS[why].todo.es },
    en: { found: ACCOUNT_FAULTS[why].found.en, todo: ACCOUNT_FAULTS[why].todo.en },
  }),
  "account-taken": ({ by }) => ({
    es: {
      found: by === "name" ? "Ya hay una persona con ese nombre." : "Ya hay una cuenta con ese correo.",
      todo:
        by === "name"
          ? "Cada acto se firma con el nombre: agregue el segundo apellido o el cargo."
          : "Cambie los roles de la cuenta que ya existe.",
    },
    en: {
      found:
        by === "name" ? "There is a person of that name already." : "There is an account with that e-mail already.",
      todo:
        by === "name"
          ? "Every act is signed with the name: add the second surname or the post."
          : "Change the roles of the account that exists.",
    },
  }),
  "account-not-found": ({ person }) => ({
    es: { found: `No hay una persona ${person} en esta institución.`, todo: "Consulte la lista de personas." },
    en: { found: `There is no person ${person} in this institution.`, todo: "See the list of people." },
  }),
  "account-not-current": ({ person, seen, current }) => ({
    es: {
      found: `La cuenta ${person} cambió: usted vio la versión ${seen} y va en la ${current}.`,
      todo: "Vuelva a abrirla y repita el cambio.",
    },
    en: {
      found: `Account ${person} has changed: you saw version ${seen} and it is at ${current}.`,
      todo: "Open it again and repeat the change.",
    },
  }),
  "last-administrator": () => ({
    es: {
      found: "Sin esta cuenta nadie podría administrar la institución.",
      todo: "Dé antes el rol de administración a otra persona.",
    },
    en: {
      found: "Without this account nobody could administer the institution.",
      todo: "Give the role of administration to somebody else first.",
    },
  }),
  "password-weak": ({ why, least }) => ({
    es: {
      found: PASSWORD_FAULTS[why].es,
      todo: `Use ${countOf(least, "carácter", "caracteres")} o más: cuatro palabras que no vayan juntas sirven bien.`,
    },
    en: {
      found: PASSWORD_FAULTS[why].en,
      todo: `Use ${countOf(least, "character", "characters")} or more: four words that do not go together do well.`,
    },
  }),
  "sign-in-refused": () => ({
    es: { found: "El correo o la contraseña no son correctos.", todo: "Revíselos, o pida una contraseña nueva." },
    en: { found: "The e-mail or the password is not right.", todo: "Check them, or ask for a new password." },
  }),
  "sign-in-delayed": ({ seconds }) => ({
    es: {
      found: "Hubo demasiados intentos fallidos.",
      todo: `Espere ${countOf(seconds, "segundo", "segundos")} y vuelva a intentarlo.`,
    },
    en: {
      found: "There were too many failed attempts.",
      todo: `Wait ${countOf(seconds, "second", "seconds")} and try again.`,
    },
  }),
  "second-factor-needed": () => ({
    es: {
      found: "Falta el código de su aplicación de verificación.",
      todo: "Escriba los seis dígitos que muestra ahora.",
    },
    en: { found: "The code of your authenticator is missing.", todo: "Type the six digits that it shows now." },
  }),
  "second-factor-wrong": () => ({
    es: {
      found: "El código no es el que corresponde, o ya se usó.",
      todo: "Escriba el que se muestra ahora y revise la hora de su teléfono.",
    },
    en: {
      found: "The code is not the right one, or was used already.",
      todo: "Type the one that is shown now and check the clock of your phone.",
    },
  }),
  "second-factor-none": () => ({
    es: { found: "No hay un segundo factor en preparación.", todo: "Empiece de nuevo desde su cuenta." },
    en: { found: "No second factor is being set up.", todo: "Start again from your account." },
  }),
  "link-spent": () => ({
    es: {
      found: "El enlace ya se usó o venció.",
      todo: "Pida uno nuevo a quien administra, o en «Olvidé mi contraseña».",
    },
    en: {
      found: "The link was used already or has run out.",
      todo: "Ask your administrator, or “I forgot my password”, for another.",
    },
  }),
  "not-signed-in": () => ({
    es: { found: "No ha entrado, o su sesión terminó.", todo: "Entre de nuevo; lo que ya se guardó sigue ahí." },
    en: {
      found: "You have not signed in, or your session is over.",
      todo: "Sign in again; what was saved is still there.",
    },
  }),
  "session-not-found": () => ({
    es: { found: "Esa sesión ya no existe.", todo: "Actualice la lista." },
    en: { found: "That session is no more.", todo: "Refresh the list." },
  }),
  "request-forged": () => ({
    es: {
      found: "La petición no viene de una página de este sitio.",
      todo: "Abra de nuevo la página y repita la operación.",
    },
    en: { found: "The request does not come from a page of this site.", todo: "Open the page again and repeat." },
  }),
  "request-invalid": ({ faults }) => ({
    es: {
      found: `La petición no cumple el contrato: ${faultList(faults, "es")}.`,
      todo: "Compárela con la descripción de la API.",
    },
    en: {
      found: `The request is not as the contract says: ${faultList(faults, "en")}.`,
      todo: "Compare it with the description of the API.",
    },
  }),
  "request-too-large": ({ limit }) => ({
    es: { found: `La petición pasa de ${countOf(limit, "byte", "bytes")}.`, todo: "Divídala en varias." },
    en: { found: `The request has more than ${countOf(limit, "byte", "bytes")}.`, todo: "Split it." },
  }),
  "too-many-requests": ({ seconds }) => ({
    es: {
      found: "Hizo demasiadas peticiones en poco tiempo.",
      todo: `Espere ${countOf(seconds, "segundo", "segundos")}; para todos los datos, descargue los archivos de la edición.`,
    },
    en: {
      found: "You made too many requests in a short time.",
      todo: `Wait ${countOf(seconds, "second", "seconds")}; for all of the data, download the files of the edition.`,
    },
  }),
  "resource-not-found": () => ({
    es: { found: "No existe lo que se pide.", todo: "Revise la dirección." },
    en: { found: "What is asked for does not exist.", todo: "Check the address." },
  }),
  "method-not-allowed": ({ allowed }) => ({
    es: { found: "Esa dirección no admite ese método.", todo: `Admite ${allowed.join(", ")}.` },
    en: { found: "That address does not take that method.", todo: `It takes ${allowed.join(", ")}.` },
  }),
  "media-not-supported": ({ expected }) => ({
    es: { found: "El cuerpo de la petición es de otro tipo.", todo: `Envíelo como ${expected}.` },
    en: { found: "The body of the request is of another type.", todo: `Send it as ${expected}.` },
  }),
  "idempotency-key-missing": () => ({
    es: {
      found: "Falta el encabezado Idempotency-Key.",
      todo: "Envíe uno distinto en cada operación (un UUID) y repítalo si reintenta.",
    },
    en: {
      found: "The header Idempotency-Key is missing.",
      todo: "Send another with each operation (a UUID), and the same one when you retry.",
    },
  }),
  "idempotency-key-reused": () => ({
    es: {
      found: "Esa Idempotency-Key ya se usó para otra petición.",
      todo: "Use una nueva para cada operación distinta.",
    },
    en: { found: "That Idempotency-Key was used for another request.", todo: "Use a new one for each operation." },
  }),
  "already-done": () => ({
    es: {
      found: "Esa operación ya se hizo, o se está haciendo, y su respuesta se perdió.",
      todo: "Consulte cómo quedó antes de pedirla otra vez.",
    },
    en: {
      found: "That operation was done, or is being done, and its reply was lost.",
      todo: "See how things stand before asking for it again.",
    },
  }),
  "theme-faint": ({ pairs }) => ({
    es: {
      found: `Con esos colores hay texto que no todos pueden leer: ${pairs.map(pairText).join("; ")}.`,
      todo: "Oscurezca el texto o aclare el fondo: el contraste debe ser de 4.5 o más.",
    },
    en: {
      found: `With those colours there is text that not everybody can read: ${pairs.map(pairText).join("; ")}.`,
      todo: "Make the text darker or the ground lighter: the contrast must be 4.5 or more.",
    },
  }),
  "server-failed": () => ({
    es: {
      found: "El servidor no pudo atender la petición.",
      todo: "Inténtelo de nuevo; si sigue, avise a quien lo administra.",
    },
    en: { found: "The server could not answer the request.", todo: "Try again; if it goes on, tell whoever runs it." },
  }),
} as const satisfies ProblemWords<AccessProblem["code"]>;

function pairText({ text, ground, ratio }: AccessProblemOf<"theme-faint">["pairs"][number]): string {
  return `${text} / ${ground} = ${ratio.toFixed(1)}`;
}

const MOST_FAULTS = 5;

function faultList(faults: AccessProblemOf<"request-invalid">["faults"], language: "es" | "en"): string {
  const shown = faults.slice(0, MOST_FAULTS).map(({ at, rule }) => `${at === "" ? "/" : at} ${rule}`);
  const more = faults.length - shown.length;
  return more > 0
    ? `${shown.join("; ")}; ${language === "es" ? `y ${more} más` : `and ${more} more`}`
    : shown.join("; ");
}

const ACCOUNT_FAULTS: Readonly<Record<AccountFault, { readonly found: Said; readonly todo: Said }>> = {
  name: {
    found: {
      es: "Falta el nombre, o tiene signos que no se pueden imprimir.",
      en: "The name is missing, or has signs that cannot be printed.",
    },
    todo: {
      es: "Escriba nombre y apellidos, hasta 120 caracteres.",
      en: "Write name and surnames, at most 120 characters.",
    },
  },
  email: {
    found: { es: "El correo no tiene la forma de una dirección.", en: "The e-mail is not in the form of an address." },
    todo: { es: "Escríbalo como nombre@institucion.gob.mx.", en: "Write it as name@institution.gob.mx." },
  },
  "no-roles": {
    found: { es: "La persona no tiene ningún rol.", en: "The person has no role." },
    todo: {
      es: "Elija al menos uno; para retirar el acceso, suspenda la cuenta.",
      en: "Choose one at least; to withdraw access, suspend the account.",
    },
  },
  "too-many-roles": {
    found: {
      es: "Son más roles de los que puede tener una cuenta.",
      en: "Those are more roles than an account can have.",
    },
    todo: {
      es: "Deje los necesarios: una área incluye a las que son parte de ella.",
      en: "Keep those needed: an area includes those that are part of it.",
    },
  },
  "role-without-area": {
    found: {
      es: "Enlace y titular lo son de un área, y falta decir cuál.",
      en: "A liaison and a head are of an area, which is missing.",
    },
    todo: { es: "Elija el área.", en: "Choose the area." },
  },
  "area-without-role": {
    found: {
      es: "Ese rol es de toda la institución, no de un área.",
      en: "That role is of the whole institution, not of an area.",
    },
    todo: { es: "Quite el área, o elija enlace o titular.", en: "Leave the area out, or choose liaison or head." },
  },
};

const PASSWORD_FAULTS: Readonly<Record<AccessProblemOf<"password-weak">["why"], Said>> = {
  short: { es: "La contraseña es demasiado corta.", en: "The password is too short." },
  long: { es: "La contraseña pasa de 200 caracteres.", en: "The password has more than 200 characters." },
  plain: { es: "La contraseña es de las que se adivinan primero.", en: "The password is one that is guessed first." },
  "like-account": {
    es: "La contraseña se parece a su nombre o a su correo.",
    en: "The password is like your name or your e-mail.",
  },
};
