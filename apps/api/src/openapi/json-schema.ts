import { z } from 'zod';

/** A JSON Schema, or any other part of an OpenAPI document. */
export type Json = { readonly [key: string]: unknown };

/** What a zod schema lets in (or gives back), as JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'input'): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: into }) => {
      const { def } = zodSchema._zod;
      // Of a check that is followed by a stricter one, the stricter one is the contract.
      if (def.type === 'pipe' && def.out._zod.def.type === 'object') {
        const strict = jsonSchema(def.out as z.ZodType, io);
        for (const key of Object.keys(into)) Reflect.deleteProperty(into, key);
        Object.assign(into, strict);
      }
    },
  });
  return made;
}

/** A body of JSON. */
export const jsonContent = (schema: Json): Json => ({ 'application/json': { schema } });
