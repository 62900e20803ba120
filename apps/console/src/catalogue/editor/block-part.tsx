import { blockSums, type WorkingBlock, type WorkingDefinition } from '@phieu/survey'
import { useSearchParams } from 'react-router'
import { Views } from '../../layout/views.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { BlockAreas } from './block-areas.tsx'
import { BlockItems } from './block-items.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import {
  AmountField,
  ChoiceField,
  FlagField,
  PlaceFaults,
  TextField,
  WordsFields,
} from './fields.tsx'
import { ItemsTable } from './items-table.tsx'
import { ListTools } from './list-tools.tsx'
import { SumNote } from './sum-note.tsx'

const blocksOf = (definition: WorkingDefinition) => definition.blocks

/** One block, in two views: its points and areas, and its items. */
export function BlockPart({ block, at }: { block: WorkingBlock; at: number }) {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const [address] = useSearchParams()
  const view = address.get('view')
  const part = `?part=block-${at}`
  return (
    <>
      <Views
        label={words.block(block.id)}
        views={[
          { to: part, text: words.areasHead, current: view !== 'items' && view !== 'table' },
          { to: `${part}&view=items`, text: words.itemsHead, current: view === 'items' },
          { to: `${part}&view=table`, text: words.table.items, current: view === 'table' },
        ]}
      />
      {view === 'table' ? (
        <section>
          <h3>{words.table.items}</h3>
          <PlaceFaults path={['blocks', at, 'items']} />
          <ItemsTable block={block} at={at} />
        </section>
      ) : view === 'items' ? (
        <section>
          <h3>{words.itemsHead}</h3>
          <PlaceFaults path={['blocks', at, 'items']} />
          <BlockItems block={block} at={at} />
        </section>
      ) : (
        <>
          <section>
            <h3>{words.blockHead}</h3>
            <BlockFields block={block} at={at} />
          </section>
          <section>
            <h3>{words.areasHead}</h3>
            <BlockAreas block={block} at={at} />
          </section>
        </>
      )}
    </>
  )
}

function BlockFields({ block, at }: { block: WorkingBlock; at: number }) {
  const { t } = useI18n()
  const { fields, what, sum } = t.catalogue.editor
  const { definition, edit } = useEditor()
  const sums = blockSums(block)
  const path = ['blocks', at]
  const change = (work: (to: WorkingBlock) => void) =>
    edit((draft) => {
      const own = draft.blocks[at]
      if (own) work(own)
    })
  return (
    <div className={css.card}>
      <div className={css.row}>
        <TextField
          path={[...path, 'id']}
          label={fields.id}
          value={block.id}
          onChange={(id) => change((to) => void (to.id = id))}
          short
        />
        <TextField
          path={[...path, 'key']}
          label={fields.key}
          value={block.key}
          onChange={(key) => change((to) => void (to.key = key))}
          short
        />
        <ListTools
          what={what.block(block.id || String(at + 1))}
          listOf={blocksOf}
          at={at}
          count={definition.blocks.length}
        />
      </div>
      <WordsFields
        path={path}
        value={block}
        onChange={(language, text) => change((to) => void (to[language] = text))}
      />
      <div className={css.figures}>
        <AmountField
          path={[...path, 'maxAssessed']}
          label={fields.assessed}
          value={block.maxAssessed}
          onChange={(points) => change((to) => void (to.maxAssessed = points))}
          note={<SumNote label={sum.assessed} sum={sums.assessed} />}
        />
        <AmountField
          path={[...path, 'maxSurvey']}
          label={fields.survey}
          value={block.maxSurvey}
          onChange={(points) => change((to) => void (to.maxSurvey = points))}
          note={<SumNote label={sum.survey} sum={sums.survey} />}
        />
      </div>
      <FlagField
        path={[...path, 'bonusPenalty']}
        label={fields.bonusPenalty}
        value={block.bonusPenalty}
        onChange={(flag) => change((to) => void (to.bonusPenalty = flag))}
      />
      <ChoiceField
        path={[...path, 'rankedWith']}
        label={fields.rankedWith}
        value={block.rankedWith ?? ''}
        choices={[
          ['', fields.ownRanking],
          ...definition.blocks
            .filter(({ id }) => id !== block.id && id !== '')
            .map(({ id }) => [id, id] as const),
        ]}
        onChange={(id) =>
          change((to) => {
            if (id === '') delete to.rankedWith
            else to.rankedWith = id
          })
        }
      />
    </div>
  )
}
