/** Bytes that a file beside a document may have; as SQL and the bucket have it. */
export const attachmentLimit = 10 * 1024 * 1024;
