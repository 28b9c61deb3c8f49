import type { Decision, SignatureKind } from '../decision.ts';
import type { Language } from '../language.ts';

/** The words of the certificate of an answer to a quote. */
interface CertificateWords {
  readonly titles: Readonly<Record<Decision, string>>;
  readonly document: string;
  readonly day: string;
  readonly answer: string;
  readonly answers: Readonly<Record<Decision, string>>;
  readonly by: string;
  readonly reason: string;
  readonly signature: string;
  readonly signatures: Readonly<Record<SignatureKind, string>>;
  readonly drawing: (name: string) => string;
  readonly moment: string;
  readonly localMoment: (zone: string) => string;
  readonly session: string;
  readonly sessions: Readonly<Record<'password' | 'link', string>>;
  readonly address: string;
  readonly browser: string;
  readonly unknown: string;
  readonly fingerprint: string;
  readonly meaning: (file: string) => string;
}

export const certificateWords: Readonly<Record<Language, CertificateWords>> = {
  es: {
    titles: { accepted: 'Certificado de aceptación', declined: 'Certificado de rechazo' },
    document: 'Documento',
    day: 'Fecha',
    answer: 'Respuesta',
    answers: { accepted: 'Aceptado', declined: 'Rechazado' },
    by: 'Por',
    reason: 'Motivo',
    signature: 'Firma',
    signatures: { drawn: 'Firma manuscrita', typed: 'Firma con nombre' },
    drawing: (name) => `Firma de ${name}`,
    moment: 'Fecha y hora (UTC)',
    localMoment: (zone) => `Fecha y hora (${zone})`,
    session: 'Acceso',
    sessions: { password: 'Con contraseña', link: 'Con un enlace personal' },
    address: 'Dirección IP',
    browser: 'Navegador',
    unknown: 'No consta',
    fingerprint: 'SHA-256 del PDF',
    meaning: (file) =>
      `La respuesta se refiere a los bytes exactos de «${file}»: quien calcule el SHA-256 de ese archivo obtiene la huella de arriba.`,
  },
  fr: {
    titles: { accepted: 'Certificat d’acceptation', declined: 'Certificat de refus' },
    document: 'Document',
    day: 'Date',
    answer: 'Réponse',
    answers: { accepted: 'Accepté', declined: 'Refusé' },
    by: 'Par',
    reason: 'Motif',
    signature: 'Signature',
    signatures: { drawn: 'Signature manuscrite', typed: 'Nom saisi' },
    drawing: (name) => `Signature de ${name}`,
    moment: 'Date et heure (UTC)',
    localMoment: (zone) => `Date et heure (${zone})`,
    session: 'Accès',
    sessions: { password: 'Par mot de passe', link: 'Par un lien personnel' },
    address: 'Adresse IP',
    browser: 'Navigateur',
    unknown: 'Non connu',
    fingerprint: 'SHA-256 du PDF',
    meaning: (file) =>
      `La réponse porte sur les octets exacts de « ${file} » : le SHA-256 de ce fichier donne l’empreinte ci-dessus.`,
  },
  en: {
    titles: { accepted: 'Certificate of acceptance', declined: 'Certificate of refusal' },
    document: 'Document',
    day: 'Date',
    answer: 'Answer',
    answers: { accepted: 'Accepted', declined: 'Declined' },
    by: 'By',
    reason: 'Reason',
    signature: 'Signature',
    signatures: { drawn: 'Handwritten signature', typed: 'Typed signature' },
    drawing: (name) => `${name}’s signature`,
    moment: 'Date and time (UTC)',
    localMoment: (zone) => `Date and time (${zone})`,
    session: 'Access',
    sessions: { password: 'With a password', link: 'With a personal link' },
    address: 'IP address',
    browser: 'Browser',
    unknown: 'Not known',
    fingerprint: 'SHA-256 of the PDF',
    meaning: (file) =>
      `The answer is about the exact bytes of “${file}”: whoever computes the SHA-256 of that file gets the fingerprint above.`,
  },
};
