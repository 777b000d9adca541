/** What a finding is called, what it means, and what whoever gets it can do. */
export interface FindingText {
  readonly title: string;
  readonly why: string;
  readonly todo: string;
  /**
   * The evidence of one case: "{value}[ en {rows|fila|filas}]". A part in brackets is left out when
   * the data does not have what it names; so is the whole when anything outside brackets is missing.
   */
  readonly evidence?: string;
}
