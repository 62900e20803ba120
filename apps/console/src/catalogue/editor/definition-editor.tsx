import { WorkingDefinition, type Definition } from '@phieu/survey'
import { useEffect, useState, type ReactNode } from 'react'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import type { Api } from '../../api/api.ts'
import { useIsAdmin } from '../../layout/office-data.ts'
import { PageHead } from '../../layout/page-head.tsx'
import { PageMenu } from '../../layout/page-menu.tsx'
import { withFilters } from '../../components/table/with-filters.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { CopyDetail } from '../catalogue-queries.ts'
import { AboutPart } from './about-part.tsx'
import { AreasPart } from './areas-part.tsx'
import { BlockPart } from './block-part.tsx'
import { CheckPart } from './check-part.tsx'
import { EditorProvider, useDefinition, type Editor, type Removal } from './editor-context.ts'
import css from './editor.module.css'
import { blockOf, partAt, partOf, partsOf, type Part } from './editor-parts.ts'
import { GroupsPart } from './groups-part.tsx'
import { SavedNote, useKeepMine } from './saved-note.tsx'
import { ScalesPart } from './scales-part.tsx'
import { ScoringPart } from './scoring-part.tsx'
import { useSaver } from './use-saver.ts'

/** One part of a definition at a time, with what is saved and what is still to be mended in sight. */
export function DefinitionEditor(props: {
  api: Api
  copy: CopyDetail
  base: Definition | undefined
  back: ReactNode
}) {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { api, copy, base } = props
  const isAdmin = useIsAdmin()
  const navigate = useNavigate()
  const keepMine = useKeepMine(api)
  const { saver, state } = useSaver(api, copy)
  const [address] = useSearchParams()
  const [isChecked, setChecked] = useState(false)
  if (address.get('part') === 'check' && !isChecked) setChecked(true)
  const opened = WorkingDefinition.parse(copy.definition)
  const { editor, removal, leave } = useDefinition(opened, saver.change, isChecked)
  const { definition } = editor
  const part = partOf(address.get('part'), definition)
  const partName = usePartName()(part, editor)
  useAskedField()

  return (
    <EditorProvider value={editor}>
      <PageHead
        title={definition.id ? words.title(definition.id) : words.nameless}
        lead={isAdmin ? words.lead(copy.nextVersion) : words.readOnly}
        back={props.back}
      />
      <div className={css.bar}>
        {isAdmin && (
          <SavedNote
            state={state}
            onAgain={saver.flush}
            onReload={() => void navigate(openedAnew(address), { replace: true })}
            onKeepMine={() => void keepMine(definition)}
          />
        )}
        {removal && <RemovalNote removal={removal} />}
      </div>
      <PartsMenu editor={editor} part={part} isAdmin={isAdmin} />
      <h2>{partName}</h2>
      {part === 'check' ? (
        <CheckPart
          copy={copy.id}
          base={base}
          nextVersion={copy.nextVersion}
          revision={state.kind === 'saved' ? saver.revision() : undefined}
          mayFix={isAdmin}
        />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what is left is a field inside
        <fieldset
          className={css.part}
          disabled={!isAdmin}
          onBlur={({ target }) => target.id.startsWith('f-') && leave(target.id.slice(2))}
        >
          <legend className="unseen">{partName}</legend>
          <PartFields part={part} editor={editor} />
        </fieldset>
      )}
    </EditorProvider>
  )
}

/** The same part of the copy, as the server has it. */
function openedAnew(address: URLSearchParams): string {
  return withFilters(address, { opened: String(Number(address.get('opened')) + 1) })
}

function PartFields({ part, editor }: { part: Part; editor: Editor }) {
  if (part === 'about') return <AboutPart />
  if (part === 'areas') return <AreasPart />
  if (part === 'groups') return <GroupsPart />
  if (part === 'scales') return <ScalesPart />
  if (part === 'scoring') return <ScoringPart />
  const at = blockOf(part) ?? 0
  const block = editor.definition.blocks[at]
  return block && <BlockPart key={at} block={block} at={at} />
}

function usePartName() {
  const { t } = useI18n()
  const words = t.catalogue.editor
  return (part: Part, { definition }: Editor): string => {
    const at = blockOf(part)
    if (at !== undefined) {
      const id = definition.blocks[at]?.id
      return id ? words.block(id) : words.newBlock
    }
    const names: Partial<Record<Part, string>> = words.partNames
    return names[part] ?? ''
  }
}

/** The parts, each with how much is to be mended in it. */
function PartsMenu(props: { editor: Editor; part: Part; isAdmin: boolean }) {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { editor, part, isAdmin } = props
  const nameOf = usePartName()
  const counts = Map.groupBy(editor.shown, ({ path }) => partAt(path))
  return (
    <div className={css.parts}>
      <PageMenu label={words.parts} button={words.parts} shown={nameOf(part, editor)}>
        {partsOf(editor.definition).map((each) => {
          const count = each === 'check' ? editor.faults.length : (counts.get(each)?.length ?? 0)
          return (
            <Link key={each} to={`?part=${each}`} aria-current={each === part ? 'page' : undefined}>
              {nameOf(each, editor)}
              {count > 0 && (
                <span className={css.badge} title={words.faultsHere(count)}>
                  {' '}
                  ({count}
                  <span className="unseen"> {words.faultsHere(count)}</span>)
                </span>
              )}
            </Link>
          )
        })}
      </PageMenu>
      {isAdmin && (
        <Link
          to={`?part=block-${editor.definition.blocks.length}`}
          className={css.addBlock}
          onClick={() => editor.edit((draft) => void draft.blocks.push(newBlock()))}
        >
          + {words.addBlock}
        </Link>
      )}
    </div>
  )
}

function newBlock(): WorkingDefinition['blocks'][number] {
  return {
    id: '',
    key: '',
    vi: '',
    en: '',
    maxAssessed: null,
    maxSurvey: null,
    bonusPenalty: true,
    areas: [],
    items: [],
  }
}

/** What was removed last, and the way back. */
function RemovalNote({ removal }: { removal: Removal }) {
  const { t } = useI18n()
  const words = t.catalogue.editor.undo
  return (
    <output className={css.removal}>
      {words.removed(removal.what)}{' '}
      <button type="button" onClick={removal.undo}>
        {words.do}
      </button>
    </output>
  )
}

/** Brings the field that the address points at into sight, or what holds it. */
function useAskedField(): void {
  const location = useLocation()
  useEffect(() => {
    const steps = location.hash.replace('#f-', '').split('.')
    for (let length = steps.length; length > 0; length -= 1) {
      const field = document.getElementById(`f-${steps.slice(0, length).join('.')}`)
      if (!field) continue
      field.scrollIntoView({ block: 'center' })
      field.focus({ preventScroll: true })
      return
    }
  }, [location])
}
