import { endpoints } from '@phieu/office'
import { canonicalJson, sha256, type WorkingDefinition } from '@phieu/survey'
import { useNavigate } from 'react-router'
import type { Api } from '../../api/api.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './editor.module.css'
import type { SaveState } from './saver.ts'

/** Whether the server has what stands on the screen, in words that are read aloud when they change. */
export function SavedNote(props: {
  state: SaveState
  onAgain: () => void
  onReload: () => void
  onKeepMine: () => void
}) {
  const { t, format } = useI18n()
  const words = t.catalogue.editor.state
  const { state } = props
  return (
    <output className={css.saved} data-state={state.kind}>
      {state.kind === 'saved' && words.saved(format.time(Date.parse(state.at)))}
      {state.kind === 'waiting' && words.waiting}
      {state.kind === 'saving' && words.saving}
      {state.kind === 'failed' && (
        <>
          {words.failed(t.trouble[state.trouble])}{' '}
          <button type="button" onClick={props.onAgain}>
            {words.again}
          </button>
        </>
      )}
      {state.kind === 'overtaken' && (
        <>
          {words.overtaken}{' '}
          <button type="button" onClick={props.onReload}>
            {words.reload}
          </button>{' '}
          <button type="button" onClick={props.onKeepMine}>
            {words.keepMine}
          </button>
        </>
      )}
    </output>
  )
}

/** Keeps what stands on the screen as a working copy of its own, and goes there. */
export function useKeepMine(api: Api) {
  const navigate = useNavigate()
  return async (definition: WorkingDefinition) => {
    // As it travels: without the fields that hold nothing.
    const body = JSON.stringify(definition)
    const digest = await sha256(canonicalJson(JSON.parse(body)))
    const init = { body, headers: { 'content-type': 'application/octet-stream' } }
    const { id } = await api.ask(endpoints.importDefinition, { query: { digest } }, init)
    await navigate(`/catalogue/working/${id}`)
  }
}
