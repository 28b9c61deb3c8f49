/** Words of keeping the list of bank accounts. */
export const bankAccounts = {
  use: 'Uso',
  onInvoices: 'En las facturas',
  receives: (gateway: string) => `Cobros de ${gateway}`,
  archived: 'Archivada',
  acts: (name: string) => `Acciones de ${name}`,
  edit: 'Editar',
  editTitle: 'Editar cuenta',
  ibanFixed:
    'Está en documentos emitidos o en el diario: ya no cambia. Si tu banco te da otro, añade una cuenta nueva y archiva esta.',
  issuedKeep: 'Los documentos ya emitidos conservan lo que dicen.',
  put: 'Poner en las facturas',
  putDone: 'Las próximas facturas llevarán esta cuenta',
  takeOff: 'Quitar de las facturas',
  takeOffAsk: (name: string) => `¿Quitar ${name} de las facturas?`,
  takeOffText:
    'Las facturas que emitas desde ahora no dirán a qué cuenta transferir. Las ya emitidas, pagadas o no, conservan la suya.',
  takenOff: 'Las próximas facturas no llevarán cuenta',
  none: 'Ninguna cuenta aparece en las facturas',
  noneText: 'Quien quiera pagar por transferencia no sabrá adónde. Elige una en sus acciones.',
  archive: 'Archivar',
  archiveAsk: (name: string) => `¿Archivar ${name}?`,
  archiveText:
    'Está en documentos o asientos, así que se conserva. No se usará para nada nuevo, y podrás recuperarla.',
  archivedDone: 'Cuenta archivada',
  remove: 'Eliminar',
  removeAsk: (name: string) => `¿Eliminar ${name}?`,
  removeText: 'No está en ningún documento ni asiento: desaparecerá de la lista.',
  removed: 'Cuenta eliminada',
  leavesInvoices:
    'Ahora está en las facturas. Las próximas no llevarán cuenta hasta que elijas otra; las ya emitidas, pagadas o no, conservan esta.',
  gatewayFirst: (gateway: string) => `${gateway} ingresa en esta cuenta. Elige antes otra para sus cobros.`,
  toGateways: 'Ir a Cobros en línea',
  restore: 'Recuperar',
  restored: 'Cuenta recuperada',
  gatewayMoved: 'Los próximos cobros se anotarán en esta cuenta',
};
