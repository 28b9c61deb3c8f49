import type { Words } from '../es';

export const failures: Words['failures'] = {
  NTFND: {
    title: 'Introuvable',
    text: 'Cet élément n’existe plus ou vous n’y avez pas accès.',
  },
  DENID: {
    title: 'Accès refusé',
    text: 'Votre profil ne permet pas cette action. Adressez-vous à la personne qui gère l’entreprise.',
  },
  INVAL: { title: 'Certaines données ne sont pas valides', text: 'Vérifiez-les et réessayez.' },
  LIMIT: { title: 'Trop de tentatives', text: 'Patientez un moment avant de réessayer.' },
  NOSES: { title: 'Votre session est terminée', text: 'Reconnectez-vous pour continuer.' },
  BADPW: { title: 'Adresse e-mail ou mot de passe incorrect', text: 'Vérifiez-les et réessayez.' },
  WEAKP: {
    title: 'Mot de passe trop faible',
    text: 'Utilisez au moins huit caractères et évitez les mots de passe courants.',
  },
  LKEXP: {
    title: 'Ce lien a expiré',
    text: 'Par sécurité, les liens cessent de fonctionner au bout de 48 heures. Demandez-en un nouveau.',
  },
  LKREV: {
    title: 'Ce lien n’est plus valable',
    text: 'Son expéditeur l’a désactivé. Demandez-en un nouveau.',
  },
  LKADR: {
    title: 'Ce lien n’est plus valable',
    text: 'Il a été envoyé à une adresse qui n’est plus celle du contact. Demandez-en un nouveau.',
  },
  LKPWD: { title: 'Ce lien demande votre mot de passe', text: 'Connectez-vous pour voir votre document.' },
  CLOSD: {
    title: 'Le portail est fermé',
    text: 'L’entreprise l’a désactivé pour le moment. Contactez-la si besoin.',
  },
  NTDUE: {
    title: 'Ce document ne peut pas être payé',
    text: 'Il est déjà payé, annulé ou encore à l’état de brouillon.',
  },
  AMTLO: {
    title: 'Le montant est trop faible',
    text: 'Un paiement aussi faible n’est pas accepté en ligne. Contactez l’entreprise pour payer autrement.',
  },
  AMTHI: {
    title: 'Le montant dépasse le solde dû',
    text: 'Le reste à payer a changé. Rechargez la page pour le voir.',
  },
  GWMAX: {
    title: 'Le montant est trop élevé pour ce moyen de paiement',
    text: 'Le prestataire de paiement n’accepte pas autant en un seul paiement. Payez par virement, ou contactez l’entreprise pour payer en plusieurs fois.',
  },
  DISPU: {
    title: 'Un litige bancaire est en cours',
    text: 'Tant que la banque n’a pas tranché, ce document ne peut être ni payé ni annulé.',
  },
  GWOFF: {
    title: 'Ce moyen de paiement n’est pas disponible',
    text: 'Choisissez-en un autre ou contactez l’entreprise.',
  },
  GWCUR: {
    title: 'Ce moyen de paiement n’accepte pas la devise du document',
    text: 'Choisissez-en un autre, payez par virement ou contactez l’entreprise.',
  },
  GWERR: {
    title: 'Le service de paiement n’a pas répondu',
    text: 'Réessayez dans quelques minutes. Si vous aviez déjà payé, le paiement apparaîtra ici de lui-même.',
  },
  BUSYY: { title: 'Une autre opération est en cours', text: 'Patientez quelques secondes et réessayez.' },
  TOOLG: {
    title: 'Trop de mouvements',
    text: 'Ils ne tiennent pas dans un PDF. Choisissez une période plus courte ou téléchargez le CSV, qui les contient tous.',
  },
  LNMAX: {
    title: 'Il y a trop de lignes',
    text: 'Elles ne tiennent pas dans un seul document. Répartissez-les sur plusieurs.',
  },
  FINAL: {
    title: 'Un document émis ne se modifie pas',
    text: 'Il peut seulement être annulé, tant que rien n’a été payé.',
  },
  LARGE: {
    title: 'C’est trop volumineux',
    text: 'Un fichier peut peser 10 Mo au plus. Rien n’a été enregistré.',
  },
  FLKND: {
    title: 'Ce type de fichier n’est pas accepté',
    text: 'Sont acceptés les PDF, les images, le texte (CSV, XML…), les documents bureautiques et les fichiers signés.',
  },
  IBNFR: {
    title: 'Cet IBAN ne peut plus être modifié',
    text: 'Il figure sur des documents émis ou dans le journal. Ajoutez un autre compte avec le nouvel IBAN et archivez celui-ci.',
  },
  IBNTK: { title: 'Ce compte est déjà dans la liste', text: 'S’il est archivé, vous pouvez le rétablir.' },
  BNKGW: {
    title: 'Un prestataire de paiement verse sur ce compte',
    text: 'Choisissez-lui d’abord un autre compte, dans « Moyens de paiement en ligne ».',
  },
  NUMTK: {
    title: 'Ce numéro n’est pas libre',
    text: 'Un autre document le porte, ou la série automatique l’attribuera. Choisissez-en un autre ou laissez le champ vide.',
  },
  DATBK: {
    title: 'La date est antérieure à la dernière de la série',
    text: 'Les numéros suivent l’ordre des dates : choisissez celle du dernier document émis ou une date ultérieure.',
  },
  DATFW: { title: 'La date est trop lointaine', text: 'Un document est daté de demain au plus tard.' },
  STATE: {
    title: 'Impossible pour le moment',
    text: 'La situation a changé. Rechargez la page pour la voir.',
  },
  EMLTK: {
    title: 'Un autre contact se connecte déjà avec cette adresse',
    text: 'Pour une même adresse, un seul des contacts de l’entreprise peut avoir un mot de passe. Les liens continuent de fonctionner.',
  },
  SLGFM: {
    title: 'Cette adresse n’est pas valable',
    text: 'De 2 à 40 lettres sans accent, chiffres et tirets ; elle commence et finit par une lettre ou un chiffre.',
  },
  SLGRS: { title: 'Ce mot est réservé', text: 'L’application elle-même s’en sert. Choisissez-en un autre.' },
  SLGTK: {
    title: 'Cette adresse n’est pas libre',
    text: 'C’est, ou c’était, celle d’une autre entreprise. Essayez d’y ajouter votre ville ou votre métier.',
  },
  PRVEW: { title: 'Ceci est un aperçu', text: 'On peut regarder, mais rien modifier.' },
  UNBAL: {
    title: 'L’écriture n’est pas équilibrée',
    text: 'Rien n’a été enregistré. Signalez-nous cet incident avec son code.',
  },
  UNAVL: {
    title: 'Le service ne répond pas',
    text: 'Réessayez dans quelques secondes. Votre saisie est conservée.',
  },
  INTRN: {
    title: 'Un problème est survenu',
    text: 'L’erreur vient de nous. Réessayez ; si elle persiste, signalez-la avec son code.',
  },
  OFFLN: { title: 'Pas de connexion', text: 'Vérifiez votre connexion et réessayez. Rien n’a été perdu.' },
  UNLOD: {
    title: 'Cette partie n’a pas pu être chargée',
    text: 'Réessayez. Rien n’a été perdu.',
  },
};
