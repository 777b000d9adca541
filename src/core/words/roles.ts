import type { Act, Role } from "../domain/permission.ts";
import type { Said } from "./language.ts";

export const ROLE_NAMES: Readonly<Record<Role, Said>> = {
  liaison: { es: "Enlace", en: "Liaison" },
  head: { es: "Titular", en: "Head of area" },
  planning: { es: "Planeación", en: "Planning" },
  oversight: { es: "Contraloría", en: "Oversight" },
  transparency: { es: "Transparencia", en: "Transparency" },
  administration: { es: "Administración", en: "Administration" },
  public: { es: "Público", en: "Public" },
};

export const ACT_NAMES: Readonly<Record<Act, Said>> = {
  "read-editions": { es: "consultar las ediciones publicadas", en: "read published editions" },
  "read-register": { es: "consultar el registro", en: "read the register" },
  "read-audit": { es: "consultar y comprobar la bitácora", en: "read and verify the audit log" },
  "import-document": { es: "importar un informe", en: "import a report" },
  "answer-question": { es: "responder dudas de lectura", en: "answer reading doubts" },
  "edit-indicator": { es: "editar un indicador", en: "edit an indicator" },
  "record-progress": { es: "capturar un avance", en: "record progress" },
  "submit-progress": { es: "enviar un avance a revisión", en: "submit progress for review" },
  "approve-progress": { es: "aprobar un avance", en: "approve progress" },
  "return-progress": { es: "devolver un avance", en: "return progress" },
  "correct-progress": { es: "corregir un avance aprobado", en: "correct approved progress" },
  "set-target": { es: "fijar metas y su calendario", en: "set targets and their calendar" },
  "ask-target-change": { es: "solicitar un ajuste de meta", en: "ask for a change of target" },
  "authorise-target-change": { es: "autorizar un ajuste de meta", en: "authorise a change of target" },
  "open-period": { es: "abrir un periodo", en: "open a period" },
  "close-period": { es: "cerrar un periodo", en: "close a period" },
  evaluate: { es: "evaluar", en: "evaluate" },
  "publish-edition": { es: "publicar una edición", en: "publish an edition" },
  "export-official": { es: "exportar formatos oficiales", en: "export official formats" },
  "export-register": { es: "exportar el registro", en: "export the register" },
  "raise-finding": { es: "levantar un hallazgo", en: "raise a finding" },
  "answer-finding": { es: "atender un hallazgo", en: "answer a finding" },
  "manage-people": { es: "administrar personas y roles", en: "manage people and roles" },
  "manage-settings": { es: "administrar la configuración", en: "manage settings" },
  "back-up": { es: "respaldar la base de datos", en: "back up the database" },
};
