import { endpoints } from '@phieu/office'
import type { WorkingDefinition } from '@phieu/survey'
import { useEffect, useState } from 'react'
import type { Api } from '../../api/api.ts'
import { troubleOf } from '../../api/problem.ts'
import { askBeforeClosing } from '../../components/ask-before-closing.ts'
import type { CopyDetail } from '../catalogue-queries.ts'
import { openSaver, type SaveAnswer, type SaveState } from './saver.ts'

/** Saves a working copy while it is edited, and keeps the window from being closed before that. */
export function useSaver(api: Api, copy: CopyDetail) {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: copy.saved.at })
  const [saver] = useState(() =>
    openSaver({
      opened: { revision: copy.revision, at: copy.saved.at },
      send: (revision, definition) => save(api, copy.id, revision, definition),
      later(ms, work) {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
      onState: setState,
    }),
  )
  useEffect(() => {
    const flush = () => saver.flush()
    document.addEventListener('visibilitychange', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [saver])

  const isSafe = state.kind === 'saved'
  useEffect(() => {
    if (isSafe) return undefined
    const hold = (event: BeforeUnloadEvent) => {
      saver.flush()
      askBeforeClosing(event)
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isSafe, saver])

  return { saver, state }
}

async function save(
  api: Api,
  id: string,
  revision: number,
  definition: WorkingDefinition,
): Promise<SaveAnswer> {
  try {
    const json = { revision, definition }
    const saved = await api.ask(endpoints.saveWorkingCopy, { param: { id }, json })
    return { revision: saved.revision, at: saved.saved.at }
  } catch (thrown) {
    return { trouble: troubleOf(thrown) }
  }
}
