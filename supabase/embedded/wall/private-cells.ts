import { actorNames } from './actors.ts';
import type { FunctionFacts, TableFacts } from './catalogue.ts';
import type { Answer, Cell } from './cell.ts';
import type { World } from './world.ts';

/** Every actor's knock at something of the schema that the API does not show. */
export function privateCells(object: TableFacts | FunctionFacts, world: World): Cell[] {
  return actorNames.map((actor) => {
    const hidden = world.actors[actor].client.schema('private');
    const knock = async (): Promise<Answer> =>
      'args' in object ? hidden.rpc(object.name, {}) : hidden.from(object.name).select();
    // Refused before the database is asked: there is nothing to compare afterwards.
    return { object: object.name, actor, act: 'reach', judge: async () => absent(await knock()) };
  });
}

/** PostgREST names the schemas it shows; `private` is none of them. */
function absent({ status, error }: Answer): string | null {
  return status === 406 && error?.code === 'PGRST106' ? null : `answered ${status} ${error?.code}`;
}
