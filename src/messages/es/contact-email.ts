/** Words about a contact's e-mail address, for the merchant. */
export const contactEmail = {
  title: (contact: string) => `Correo de ${contact}`,
  change: 'Cambiar el correo',
  add: 'Añadir un correo',
  linksEnd: (email: string) =>
    `Los enlaces enviados a ${email} dejarán de funcionar y se cerrarán las sesiones que abrieron. Los que hayas copiado tú siguen activos.`,
  passwordStays: 'Su contraseña no cambia: desde entonces entrará con el correo nuevo.',
  shared: (names: string) => `Este correo también es de ${names}`,
  sharedText:
    'Cada contacto recibirá sus propios enlaces, pero solo uno podrá tener contraseña con este correo.',
  sharedWithPassword: (name: string) =>
    `${name} ya entra en el portal con él. Este contacto podrá usar sus enlaces, pero no tener contraseña con este correo.`,
  sharedByTwoPasswords: (name: string) =>
    `${name} ya entra en el portal con él y este contacto también tiene contraseña: elimina antes una de las dos.`,
};
