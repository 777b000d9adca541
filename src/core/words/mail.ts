interface LinkFacts {
  readonly person: string;
  readonly institution: string;
  readonly link: string;
  readonly hours: number;
}

/** A message with a link, in both languages: nobody has chosen one yet. */
export function linkMail(
  kind: "invitation" | "reset",
  { person, institution, link, hours }: LinkFacts,
): { readonly subject: string; readonly content: string } {
  const lasts =
    hours >= 48 ? { es: `${hours / 24} días`, en: `${hours / 24} days` } : { es: `${hours} h`, en: `${hours} h` };
  const why =
    kind === "invitation"
      ? {
          es: `le dieron acceso a los indicadores de ${institution}. Elija su contraseña en:`,
          en: `you were given access to the indicators of ${institution}. Choose your password at the link above; it lasts ${lasts.en} and serves once.`,
        }
      : {
          es: `alguien pidió una contraseña nueva para su cuenta en ${institution}. Si fue usted, elíjala en:`,
          en: `somebody asked for a new password for your account at ${institution}. If it was you, choose it at the link above; it lasts ${lasts.en} and serves once. If not, ignore this message.`,
        };
  const last =
    kind === "invitation"
      ? `El enlace dura ${lasts.es} y sirve una vez.`
      : `El enlace dura ${lasts.es} y sirve una vez. Si no lo pidió, no haga nada: su contraseña sigue igual.`;
  return {
    subject:
      kind === "invitation"
        ? `Acceso a los indicadores de ${institution}`
        : `Contraseña nueva: indicadores de ${institution}`,
    content: `${person}:\n\n${why.es}\n\n${link}\n\n${last}\n\n--\n${person}: ${why.en}\n`,
  };
}
