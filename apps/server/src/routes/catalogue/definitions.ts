import { endpoints } from '@phieu/office'
import { findDefinition, listDefinitions } from '../../catalogue/catalogue.ts'
import { definitionEntry, readOffice } from '../../catalogue/entries.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET /api/definitions` and `GET /api/definitions/:id/:version` */
export function definitionRoutes({ store }: Services) {
  return createRouter()
    .handle(endpoints.listDefinitions, async () => {
      const office = await readOffice(store)
      const definitions = await listDefinitions(store)
      return { definitions: definitions.map((each) => definitionEntry(each, office)) }
    })
    .handle(endpoints.getDefinition, async ({ param }) => {
      const { id, version } = param
      const found = await findDefinition(store, { id, version })
      if (!found) throw new ProblemError('not-found', `There is no ${id} version ${version}.`)
      const about = definitionEntry(found, await readOffice(store))
      return { about, definition: found.content }
    })
}
