import type { DefinitionFault, WorkingOption, WorkingRule } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './editor.module.css'
import { AmountField, ChoiceField, PlaceFaults } from './fields.tsx'

type Kind = WorkingRule['kind'] | 'common'

/**
 * How answers become points: the kind of the rule, and its figures.
 *
 * @param rule - `undefined` where the common rule counts
 * @param common - whether the common rule can be chosen
 * @param options - that a percentage can be given for
 */
export function RuleField(props: {
  path: DefinitionFault['path']
  rule: WorkingRule | undefined
  common: boolean
  options: readonly WorkingOption[]
  onChange: (rule: WorkingRule | undefined) => void
}) {
  const { t } = useI18n()
  const { fields, rules } = t.catalogue.editor
  const { path, rule, common, options, onChange } = props
  const kinds: (readonly [Kind, string])[] = [
    ...(common ? ([['common', fields.commonRule]] as const) : []),
    ['linear', rules.linear],
    ['topTwo', rules.topTwo],
    ['optionPercent', rules.optionPercent],
    ['banded', rules.banded],
  ]
  return (
    <div className={css.stack}>
      <ChoiceField<Kind>
        path={path}
        label={fields.rule}
        value={rule?.kind ?? 'common'}
        choices={kinds}
        onChange={(kind) => onChange(beginRule(kind, options))}
      />
      {rule?.kind === 'optionPercent' && (
        <div className={css.figures}>
          {options
            .filter(({ excluded, code }) => !excluded && code !== null)
            .map(({ code }) => (
              <AmountField
                key={code}
                path={[...path, 'percent', String(code)]}
                label={fields.percentOf(String(code))}
                value={rule.percent[String(code)] ?? null}
                onChange={(percent) =>
                  onChange({ ...rule, percent: { ...rule.percent, [String(code)]: percent } })
                }
              />
            ))}
        </div>
      )}
      {rule?.kind === 'banded' && <Bands path={path} rule={rule} onChange={onChange} />}
    </div>
  )
}

function Bands(props: {
  path: DefinitionFault['path']
  rule: Extract<WorkingRule, { kind: 'banded' }>
  onChange: (rule: WorkingRule) => void
}) {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { path, rule, onChange } = props
  return (
    <>
      <PlaceFaults path={[...path, 'bands']} />
      {rule.bands.map((band, at) => {
        const change = (to: Partial<typeof band>) =>
          onChange({
            ...rule,
            bands: rule.bands.map((each, own) => (own === at ? { ...each, ...to } : each)),
          })
        return (
          <div key={at} className={css.figures}>
            <AmountField
              path={[...path, 'bands', at, 'from']}
              label={words.fields.from}
              value={band.from}
              onChange={(from) => change({ from })}
            />
            <AmountField
              path={[...path, 'bands', at, 'earns']}
              label={words.fields.earns}
              value={band.earns}
              onChange={(earns) => change({ earns })}
            />
            <button
              type="button"
              className={css.away}
              aria-label={words.remove(words.what.band(String(at + 1)))}
              onClick={() =>
                onChange({ ...rule, bands: rule.bands.filter((_, own) => own !== at) })
              }
            >
              {words.removeShort}
            </button>
          </div>
        )
      })}
      <button
        type="button"
        className={css.add}
        onClick={() => onChange({ ...rule, bands: [...rule.bands, { from: null, earns: null }] })}
      >
        + {words.add.band}
      </button>
    </>
  )
}

function beginRule(kind: Kind, options: readonly WorkingOption[]): WorkingRule | undefined {
  if (kind === 'common') return undefined
  if (kind === 'banded') return { kind, bands: [{ from: null, earns: null }] }
  if (kind !== 'optionPercent') return { kind }
  const codes = options.filter(({ excluded, code }) => !excluded && code !== null)
  return { kind, percent: Object.fromEntries(codes.map(({ code }) => [String(code), null])) }
}
