import {
  findWorkingFaults,
  type DefinitionFault,
  type WorkingDefinition,
  type WorkingFault,
} from '@phieu/survey'
import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { duplicateOf } from './duplicate.ts'

type Path = DefinitionFault['path']
type ListOf = (definition: WorkingDefinition) => unknown[] | undefined

/** What every part of the editor works with. */
export interface Editor {
  readonly definition: WorkingDefinition
  readonly faults: readonly WorkingFault[]
  /** Those of fields that somebody has left; all of them once the check was looked at. */
  readonly shown: readonly WorkingFault[]
  /** Changes a copy of the definition, which takes its place. */
  readonly edit: (change: (draft: WorkingDefinition) => void) => void
  /** @param what - is removed, in words, so that it can be brought back */
  readonly remove: (what: string, listOf: ListOf, at: number) => void
  readonly move: (listOf: ListOf, at: number, by: -1 | 1) => void
  /** Puts a second one behind something, with the next free code. */
  readonly duplicate: (listOf: ListOf, at: number) => void
}

/** What was removed last, and how it comes back to its place. */
export interface Removal {
  readonly what: string
  readonly undo: () => void
}

const EditorContext = createContext<Editor | undefined>(undefined)
export const EditorProvider = EditorContext.Provider

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('a part of the editor stands outside of it')
  return editor
}

/** The faults of one field, or of a list itself. */
export function useFaultsAt(path: Path): readonly WorkingFault[] {
  const key = path.join('.')
  return useEditor().shown.filter((fault) => fault.path.join('.') === key)
}

/** The definition that is being edited, with all that is done to it. */
export function useDefinition(
  opened: WorkingDefinition,
  onChange: (to: WorkingDefinition) => void,
  isChecked: boolean,
) {
  const [definition, setDefinition] = useState(opened)
  const [removal, setRemoval] = useState<Removal>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const faults = useMemo(() => findWorkingFaults(definition), [definition])

  const edit: Editor['edit'] = (change) => {
    setDefinition((present) => {
      const draft = structuredClone(present)
      change(draft)
      return draft
    })
  }
  const editor: Editor = {
    definition,
    faults,
    shown: isChecked ? faults : faults.filter((fault) => isTold(fault, left)),
    edit,
    remove(what, listOf, at) {
      const [removed] = structuredClone(listOf(definition)?.slice(at, at + 1) ?? [])
      edit((draft) => void listOf(draft)?.splice(at, 1))
      setRemoval({
        what,
        undo() {
          if (removed !== undefined) edit((draft) => void listOf(draft)?.splice(at, 0, removed))
          setRemoval(undefined)
        },
      })
    },
    duplicate(listOf, at) {
      edit((draft) => {
        const list = listOf(draft)
        if (list && at in list) list.splice(at + 1, 0, duplicateOf(list[at], list))
      })
    },
    move(listOf, at, by) {
      edit((draft) => {
        const list = listOf(draft)
        const [moved] = list?.splice(at, 1) ?? []
        if (moved !== undefined) list?.splice(at + by, 0, moved)
      })
    },
  }
  const report = useEffectEvent(onChange)
  const reported = useRef(opened)
  useEffect(() => {
    if (reported.current === definition) return
    reported.current = definition
    report(definition)
  }, [definition])
  /** @param path - of a field, its steps joined by dots */
  const leave = (path: string) => {
    if (!left.has(path)) setLeft(new Set([...left, path]))
  }
  return { editor, removal, leave }
}

/** English is wanted in the end, so nobody who writes Vietnamese is told at each field. */
function isTold({ path, kind }: WorkingFault, left: ReadonlySet<string>): boolean {
  return left.has(path.join('.')) && !(kind === 'wording' && path.at(-1) === 'en')
}
