/** Words of the merchant's logo. */
export const logo = {
  title: 'Logotipo',
  text: 'En el acceso y la cabecera de tu portal, y en el PDF de los documentos nuevos; los ya emitidos conservan el suyo.',
  none: 'Sin logotipo se ven tus iniciales.',
  present: 'Siempre sobre fondo blanco, también en modo oscuro.',
  file: 'Archivo del logotipo',
  upload: 'Subir logotipo',
  replace: 'Cambiar logotipo',
  remove: 'Eliminar',
  saved: 'Logotipo guardado',
  removed: 'Logotipo eliminado',
  problems: {
    unreadable: {
      title: 'No podemos leer esta imagen',
      text: 'Elige un archivo PNG, JPEG, WebP o SVG que se abra bien en tu equipo.',
    },
    blank: {
      title: 'Sobre fondo blanco no se vería',
      text: 'El logotipo es blanco o transparente. Sube la versión pensada para papel.',
    },
    heavy: {
      title: 'Tiene demasiado detalle',
      text: 'Parece una fotografía. Elige una imagen más sencilla.',
    },
  },
};
