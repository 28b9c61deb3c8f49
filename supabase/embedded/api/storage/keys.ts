import { StorageFailure } from './failure.ts';

/** What hosted Storage allows in a key, which is S3's safe set. */
const ALLOWED = /^[\w/!\-.*'() &$@=;:+,?]+$/;
const BUCKET = /^[\w!\-.*'() &$@=;:+,?]{1,100}$/;
const LONGEST = 1024;

/** The key of an object. 400 `InvalidKey` for anything that is not plain ASCII, or that steps up or leaves a segment empty. */
export function readKey(key: string): string {
  const segments = key.split('/');
  const plain = ALLOWED.test(key) && key.length <= LONGEST;
  if (!plain || segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    throw new StorageFailure(400, 'InvalidKey', `Invalid key: ${key}`);
  }
  return key;
}

/** The name of a bucket, by the same rules. */
export function readBucketName(name: string): string {
  if (!BUCKET.test(name) || name.trim() !== name || name === '.' || name === '..') {
    throw new StorageFailure(400, 'InvalidBucketName', `Bucket name invalid: ${name}`);
  }
  return name;
}

/** Bucket and key of an address below `prefix`, each segment decoded by itself so that an encoded slash stays refused. */
export function readAddress(pathname: string, prefix: string): { bucket: string; key: string } {
  const rest = pathname.slice(pathname.indexOf(prefix) + prefix.length);
  const [bucket = '', ...segments] = rest.split('/').map(decode);
  if (segments.some((segment) => segment.includes('/'))) {
    throw new StorageFailure(400, 'InvalidKey', `Invalid key: ${segments.join('/')}`);
  }
  return { bucket, key: readKey(segments.join('/')) };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new StorageFailure(400, 'InvalidKey', `Invalid key: ${segment}`);
  }
}
