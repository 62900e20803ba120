import { endpoints, RegistryFormat, type RegistryWish } from '@phieu/office'
import { localDate } from '@phieu/survey'
import type { Context } from 'hono'
import { findRegistry } from '../../catalogue/catalogue.ts'
import { countByBlock, readOffice, registryEntry } from '../../catalogue/entries.ts'
import { previewRegistry } from '../../catalogue/preview-registry.ts'
import { registryTable } from '../../catalogue/registry-table.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { writePreview } from '../imports/file-imports.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'
import { sendTable } from '../imports/templates.ts'
import { readFileBody } from '../../http/read-file.ts'

/** Templates, files, preview and import of registries, all under `/api/registries`. */
export function registryFileRoutes(services: Services) {
  const { store, now, config } = services
  return createRouter()
    .handle(endpoints.getRegistryTemplate, ({ c, param, query }) => {
      const { template } = param
      const { language } = query
      const format = template === 'template.csv' ? 'csv' : 'xlsx'
      const table = registryTable(undefined, language)
      return sendTable(c, table, format, `phieu_registry_${language}`)
    })
    .handle(endpoints.exportRegistry, async ({ c, param, query }) => {
      const { id, file } = param
      const { language } = query
      const found = await findRegistry(store, id)
      if (!found) throw new ProblemError('not-found', `There is no registry ${id}.`)
      const format = RegistryFormat.parse(file.split('.')[1])
      if (format === 'json') return sendJson(c, found.content, `registry_${id}`)
      const day = localDate(now(), config.timeZone)
      const name = ['phieu', 'registry', safeName(id), language, day].join('_')
      return sendTable(c, registryTable(found.content, language), format, name)
    })
    .handle(endpoints.previewRegistry, async ({ c, query }) => {
      const wish = query
      const preview = await readPreview(c, wish)
      const [registry] = preview.changes
      const units = registry?.units ?? []
      return {
        ...writePreview(preview),
        units: units.length,
        blocks: countByBlock(units),
        lineage: registry?.lineage ?? [],
        against: preview.against ?? null,
        difference: preview.difference ?? null,
        proposals: [...preview.proposals],
      }
    })
    .handle(endpoints.importRegistry, async ({ c, query }) => {
      const { digest, reason, ...wish } = query
      const preview = await readPreview(c, wish)
      const [registry] = preview.changes
      if (!registry || preview.digest !== digest) {
        throw new ProblemError('conflict', 'The file or the registries have changed; look again.')
      }
      const { id, name } = officeUserOf(c)
      const by = { by: { id, name }, at: now().toISOString(), reason, file: preview.file }
      const outcome = await store.importRegistry(registry, by)
      if (outcome === 'conflicting') {
        throw new ProblemError('conflict', `Another registry stands under ${registry.id}.`)
      }
      noteForLog(c, { registry: registry.id, units: registry.units.length, reason })
      const found = { content: registry, shipped: false }
      return registryEntry(found, await readOffice(store))
    })

  async function readPreview(c: Context, wish: RegistryWish) {
    return previewRegistry(store, wish, await readFileBody(c))
  }
}

/** Sends JSON as a file to keep. */
export function sendJson(c: Context, content: unknown, name: string) {
  const file = `phieu_${safeName(name)}.json`
  return c.body(`${JSON.stringify(content, undefined, 1)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${file}"; filename*=UTF-8''${file}`,
  })
}

/** A name without anything that a header or a file system could take amiss. */
export function safeName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, '-')
}
