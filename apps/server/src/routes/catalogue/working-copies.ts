import type { WorkingCopyDetail } from '@phieu/office'
import { endpoints, type WorkingCopyEntry } from '@phieu/office'
import type { z } from 'zod'
import { findWorkingFaults } from '@phieu/survey'
import {
  beginWorkingCopy,
  fixWorkingCopy,
  nextVersion,
  saveWorkingCopy,
} from '../../catalogue/working-copies.ts'
import { ProblemError } from '../../problem.ts'
import type { Services } from '../../services.ts'
import type { WorkingCopy } from '../../store/catalogue/working-copy-store.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { createRouter } from '../../http/mount.ts'

/** `GET` and `POST /api/working-copies`, and what is done with each */
export function workingCopyRoutes(services: Services) {
  const { store } = services
  return createRouter()
    .handle(endpoints.listWorkingCopies, async () => {
      const copies = await store.listWorkingCopies()
      return { copies: copies.map(writeEntry) }
    })
    .handle(endpoints.getWorkingCopy, async ({ param }) => {
      const copy = await store.findWorkingCopy(param.id)
      if (!copy) throw unknownCopy()
      return await writeDetail(copy)
    })
    .handle(endpoints.beginWorkingCopy, async ({ c, json }) => {
      const beginning = json
      const copy = await beginWorkingCopy(services, beginning, officeUserOf(c))
      if (!copy) throw new ProblemError('not-found', 'There is no such version to begin with.')
      noteForLog(c, { copy: copy.id, definition: copy.definition.id })
      return await writeDetail(copy)
    })
    .handle(endpoints.saveWorkingCopy, async ({ c, param, json }) => {
      const edited = json
      const { id } = param
      const result = await saveWorkingCopy(services, id, edited, officeUserOf(c))
      if (!result) throw unknownCopy()
      const { copy, outcome } = result
      if (outcome === 'overtaken') throw overtaken(copy)
      noteForLog(c, { definition: copy.definition.id, revision: copy.revision })
      const next = await nextVersion(store, copy.definition.id)
      return { revision: copy.revision, saved: deed(copy.saved, copy.savedAt), nextVersion: next }
    })
    .handle(endpoints.fixDefinition, async ({ c, param, json }) => {
      const { id } = param
      const wish = json
      const fixing = await fixWorkingCopy(services, id, wish, officeUserOf(c))
      if (fixing.outcome === 'unknown') throw unknownCopy()
      if (fixing.outcome === 'faulty') {
        const faults = fixing.faults.map(({ kind, message }) => ({
          code: kind,
          row: null,
          column: null,
          message,
        }))
        throw new ProblemError('faulty-definition', faults[0]?.message.en, {}, { faults })
      }
      if (fixing.outcome !== 'fixed') throw new ProblemError('conflict', OVERTAKEN)
      noteForLog(c, {
        definition: fixing.version.id,
        version: fixing.version.version,
        reason: wish.reason,
      })
      return fixing.version
    })
    .handle(endpoints.discardWorkingCopy, async ({ c, param }) => {
      const { id } = param
      const copy = await store.findWorkingCopy(id)
      const discarded = await store.discardWorkingCopy(id)
      noteForLog(c, { definition: copy?.definition.id ?? '', discarded })
      return { discarded }
    })

  async function writeDetail(copy: WorkingCopy): Promise<z.infer<typeof WorkingCopyDetail>> {
    const { id, revision, definition, begunFrom, fixedAs } = copy
    return {
      id,
      revision,
      definition,
      begunFrom,
      fixedAs,
      started: deed(copy.started, copy.startedAt),
      saved: deed(copy.saved, copy.savedAt),
      nextVersion: await nextVersion(store, definition.id),
    }
  }
}

const OVERTAKEN = 'Another revision stands; what was edited was not saved over it.'

function overtaken({ saved, savedAt, fixedAs }: WorkingCopy): ProblemError {
  const since = `${saved.name}, ${savedAt}`
  const detail = fixedAs === null ? `${OVERTAKEN} (${since})` : `It became version ${fixedAs}.`
  return new ProblemError('conflict', detail)
}

function unknownCopy(): ProblemError {
  return new ProblemError('not-found', 'There is no such working copy.')
}

function deed({ name }: { name: string }, at: string) {
  return { by: name, at }
}

function writeEntry(copy: WorkingCopy): z.infer<typeof WorkingCopyEntry> {
  const { id, definition, begunFrom } = copy
  return {
    id,
    definition: definition.id,
    begunFrom,
    items: definition.blocks.reduce((sum, { items }) => sum + items.length, 0),
    faults: findWorkingFaults(definition).length,
    started: deed(copy.started, copy.startedAt),
    saved: deed(copy.saved, copy.savedAt),
  }
}
