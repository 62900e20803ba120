import { blockSums, type WorkingDefinition, type WorkingItem } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { AmountField, ChoiceField, FlagField, TextField, WordsFields } from './fields.tsx'
import { GroupsField } from './groups-field.tsx'
import { ListTools } from './list-tools.tsx'
import { RuleField } from './rule-field.tsx'
import { SumNote } from './sum-note.tsx'
import { WeightsField } from './weights-field.tsx'

/** Everything of one item. Its area's sum stands beside its points. */
export function ItemFields(props: { item: WorkingItem; place: [block: number, item: number] }) {
  const { t, language } = useI18n()
  const words = t.catalogue.editor
  const { fields } = words
  const { definition, edit } = useEditor()
  const { item, place } = props
  const [at, own] = place
  const block = definition.blocks[at]
  const path = ['blocks', at, 'items', own]
  const listOf = (from: WorkingDefinition) => from.blocks[at]?.items
  const change = (work: (to: WorkingItem) => void) =>
    edit((draft) => {
      const to = listOf(draft)?.[own]
      if (to) work(to)
    })
  const sum = block && blockSums(block).areas.find(({ area }) => area === item.area)?.items
  const areas = (block?.areas ?? [])
    .filter(({ area }) => area !== null)
    .map(({ area }) => {
      const name = definition.areas.find(({ id }) => id === area)?.[language] ?? ''
      return [String(area), `${area}. ${name}`] as const
    })
  return (
    <div className={css.itemFields}>
      <WordsFields
        path={path}
        value={item}
        onChange={(language, text) => change((to) => void (to[language] = text))}
      />
      <div className={css.figures}>
        <TextField
          path={[...path, 'id']}
          label={fields.id}
          value={item.id}
          onChange={(id) => change((to) => void (to.id = id))}
          short
        />
        <AmountField
          path={[...path, 'maxPoints']}
          label={fields.points}
          value={item.maxPoints}
          onChange={(points) => change((to) => void (to.maxPoints = points))}
          note={sum && <SumNote label={`${fields.area} ${item.area}`} sum={sum} />}
        />
        <ChoiceField
          path={[...path, 'area']}
          label={fields.area}
          value={item.area === null ? '' : String(item.area)}
          choices={item.area === null ? [['', fields.choose], ...areas] : areas}
          onChange={(area) => change((to) => void (to.area = area === '' ? null : Number(area)))}
        />
        <ChoiceField
          path={[...path, 'scale']}
          label={fields.scale}
          value={item.scale}
          choices={[
            ...(item.scale === '' ? ([['', fields.choose]] as const) : []),
            ...definition.scales.map(({ id }) => [id, id] as const),
          ]}
          onChange={(scale) => change((to) => void (to.scale = scale))}
        />
      </div>
      <GroupsField
        path={[...path, 'groups']}
        chosen={item.groups}
        onChange={(groups) => change((to) => void (to.groups = groups))}
      />
      <RuleField
        path={[...path, 'rule']}
        rule={item.rule}
        common
        options={definition.scales.find(({ id }) => id === item.scale)?.options ?? []}
        onChange={(rule) =>
          change((to) => {
            if (rule) to.rule = rule
            else delete to.rule
          })
        }
      />
      <FlagField
        path={[...path, 'ownWeights']}
        label={fields.ownWeights}
        value={item.groupWeights !== undefined}
        onChange={(isOwn) =>
          change((to) => {
            if (isOwn) to.groupWeights = {}
            else delete to.groupWeights
          })
        }
      />
      {item.groupWeights && (
        <WeightsField
          path={[...path, 'groupWeights']}
          groups={item.groups}
          weights={item.groupWeights}
          onChange={(weights) => change((to) => void (to.groupWeights = weights))}
        />
      )}
      <ListTools
        what={words.what.item(item.id || String(own + 1))}
        listOf={listOf}
        at={own}
        count={block?.items.length ?? 0}
      />
    </div>
  )
}
