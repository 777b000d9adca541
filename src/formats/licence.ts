/** The terms under which Mexican public bodies publish open data; the edition carries its own copy. */
export const LICENCE = {
  file: "LIBRE-USO-MX.txt",
  title: "Términos de Libre Uso MX",
  path: "https://datos.gob.mx/libreusomx",
} as const;

export function licenceText(institution: string): string {
  return `TÉRMINOS DE LIBRE USO MX DE LOS DATOS ABIERTOS
${LICENCE.path}

Los presentes «Términos de libre uso» promueven el uso, reúso y redistribución de los conjuntos de
datos abiertos, de conformidad con lo siguiente.

Usted puede:

a. Hacer y distribuir copias del conjunto de datos y su contenido;
b. Difundir y publicar el conjunto de datos y su contenido;
c. Adaptar o reordenar el conjunto de datos y su contenido;
d. Extraer total o parcialmente el contenido del conjunto de datos;
e. Explotar comercialmente el conjunto de datos y su contenido, y
f. Crear conjuntos de datos derivados del conjunto de datos o su contenido.

Condiciones:

a. Citar la fuente de origen de donde obtuvo el conjunto de datos: «Nombre del conjunto de datos»,
   [siglas de la institución publicante]; liga de internet de los datos descargados y la fecha de la
   consulta en formato numérico [AAAA-MM-DD], puestos a disposición de tal manera que sean fácilmente
   accesibles, y en la forma que mejor se adecue al funcionamiento del bien o servicio.
b. No utilizar la información con objeto de engañar o confundir a la población variando el sentido
   original de la información y su veracidad.
c. No aparentar que el uso que usted haga de los datos representa una postura oficial de la
   institución o que está avalado por la fuente de origen.

Contenido de terceros: estos términos no autorizan el uso de contenido de terceros, como pueden ser
obras en cualquier formato, que se encuentre dentro de los conjuntos de datos. Para utilizarlo deberá
buscarse la autorización directamente de quien sea titular de los derechos correspondientes, de
conformidad con la Ley Federal del Derecho de Autor.

Institución publicante: ${institution}
`;
}
