/** Words about downloading several documents at once. */
export const zip = {
  download: 'Descargar ZIP',
  archive: (title: string, day: string) => `${title} ${day}.zip`,
  progress: 'Preparando los PDF',
  stay: 'No cierres esta página hasta que termine.',
  saved: (count: number, text: string) =>
    count === 1 ? 'ZIP descargado con 1 documento' : `ZIP descargado con ${text} documentos`,
  cancelled: 'Descarga cancelada. No se ha guardado nada.',
  missing: 'Estos documentos no están en el ZIP',
  missingText:
    'No se ha podido preparar su PDF. Los demás se han guardado; puedes reintentarlo solo con estos.',
};
