import { invalid } from './errors.ts';
import type { FormTree, FormValue } from './form.ts';

/** A request shape as `shapes.json` writes it: the part of JSON Schema that Stripe's parameters need. */
export type Shape = {
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: boolean | Shape;
  items?: Shape;
  enum?: string[];
  anyOf?: Shape[];
  maxLength?: number;
  maxProperties?: number;
  propertyNames?: { maxLength: number };
  pattern?: string;
};

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/** The parameters with their types, or Stripe's refusal of the first that is unknown, missing or malformed. */
export function readParams(tree: FormTree, shape: Shape): JsonObject {
  return readObject(tree, shape, '');
}

function nameOf(parent: string, key: string): string {
  return parent === '' ? key : `${parent}[${key}]`;
}

function read(value: FormValue, shape: Shape, param: string): Json {
  if (shape.anyOf) return read(value, pick(value, shape.anyOf), param);
  if (shape.enum) return readEnum(value, shape.enum, param);
  if (shape.type === 'object') {
    if (typeof value === 'string') throw invalid('Invalid object', { param });
    return readObject(value, shape, param);
  }
  if (shape.type === 'array') return readArray(value, shape, param);
  if (typeof value !== 'string') throw invalid('Invalid string', { param });
  if (shape.type === 'integer') {
    if (!/^-?\d{1,15}$/.test(value)) {
      throw invalid(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param });
    }
    return Number(value);
  }
  if (shape.type === 'boolean') {
    if (value !== 'true' && value !== 'false') throw invalid(`Invalid boolean: ${value}`, { param });
    return value === 'true';
  }
  return readString(value, shape, param);
}

function readString(value: string, shape: Shape, param: string): string {
  if (shape.maxLength !== undefined && value.length > shape.maxLength) {
    throw invalid(`Invalid string: must be at most ${shape.maxLength} characters`, { param });
  }
  if (shape.pattern && !new RegExp(shape.pattern).test(value)) {
    throw invalid(`Invalid decimal: ${value}`, { param });
  }
  return value;
}

function readEnum(value: FormValue, allowed: string[], param: string): string {
  if (typeof value === 'string' && allowed.includes(value)) return value;
  throw invalid(`Invalid ${param}: must be one of ${allowed.join(', ')}`, { param });
}

function readArray(value: FormValue, shape: Shape, param: string): Json[] {
  if (typeof value === 'string') throw invalid('Invalid array', { param });
  const keys = Object.keys(value);
  if (keys.some((key) => !/^\d+$/.test(key))) throw invalid('Invalid array', { param });
  return keys
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => read(value[key] ?? '', shape.items ?? {}, nameOf(param, key)));
}

function readObject(tree: FormTree, shape: Shape, parent: string): JsonObject {
  const result: JsonObject = {};
  const entries = Object.entries(tree);
  if (shape.maxProperties !== undefined && entries.length > shape.maxProperties) {
    throw invalid(`You can set at most ${shape.maxProperties} keys`, { param: parent });
  }
  for (const [key, value] of entries) {
    const param = nameOf(parent, key);
    if (shape.propertyNames && key.length > shape.propertyNames.maxLength) {
      throw invalid(`Keys must be at most ${shape.propertyNames.maxLength} characters`, { param });
    }
    const known = Object.hasOwn(shape.properties ?? {}, key) ? shape.properties?.[key] : undefined;
    result[key] = read(value, known ?? further(shape, param), param);
  }
  for (const key of shape.required ?? []) {
    if (!Object.hasOwn(result, key)) {
      const param = nameOf(parent, key);
      throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
    }
  }
  return result;
}

/** What holds for a key the shape does not name. */
function further(shape: Shape, param: string): Shape {
  if (typeof shape.additionalProperties === 'object') return shape.additionalProperties;
  if (!shape.properties && shape.additionalProperties !== false) return {};
  throw invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
}

function pick(value: FormValue, shapes: Shape[]): Shape {
  const wanted = shapes.find((shape) => (shape.type === 'object') === (typeof value === 'object'));
  return wanted ?? shapes[0] ?? {};
}
