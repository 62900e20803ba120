import type { WorkingAnnual, WorkingScoring } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { AmountField, ChoiceField } from './fields.tsx'
import { RuleField } from './rule-field.tsx'
import { WeightsField } from './weights-field.tsx'

/** How everything is scored where an item says nothing else. */
export function ScoringPart() {
  const { t } = useI18n()
  const { fields, unusable } = t.catalogue.editor
  const { definition, edit } = useEditor()
  const { scoring, scales, respondentGroups, adjustments } = definition
  const options = scales.flatMap((scale) => scale.options)
  const distinct = options.filter(
    ({ code }, at) => options.findIndex((each) => each.code === code) === at,
  )
  const ways: (readonly [WorkingScoring['withoutGroup'], string])[] = [
    ['reduceMax', unusable.reduceMax],
    ['zero', unusable.zero],
    ['grantMax', unusable.grantMax],
  ]
  return (
    <div className={css.card}>
      <RuleField
        path={['scoring', 'rule']}
        rule={scoring.rule}
        common={false}
        options={distinct}
        onChange={(rule) => edit((draft) => void (draft.scoring.rule = rule ?? { kind: 'linear' }))}
      />
      <WeightsField
        path={['scoring', 'groupWeights']}
        groups={respondentGroups.map(({ id }) => id)}
        weights={scoring.groupWeights}
        onChange={(weights) => edit((draft) => void (draft.scoring.groupWeights = weights))}
      />
      <AmountField
        path={['scoring', 'minimumN']}
        label={fields.minimumN}
        value={scoring.minimumN}
        onChange={(least) => edit((draft) => void (draft.scoring.minimumN = least))}
      />
      <RankMinimumFields />
      <ChoiceField
        path={['scoring', 'withoutGroup']}
        label={fields.withoutGroup}
        value={scoring.withoutGroup}
        choices={ways}
        onChange={(way) => edit((draft) => void (draft.scoring.withoutGroup = way))}
      />
      <ChoiceField
        path={['notApplicable']}
        label={fields.notApplicable}
        value={definition.notApplicable}
        choices={ways}
        onChange={(way) => edit((draft) => void (draft.notApplicable = way))}
      />
      <div className={css.figures}>
        <AmountField
          path={['adjustments', 'maxBonus']}
          label={fields.maxBonus}
          value={adjustments.maxBonus}
          onChange={(points) => edit((draft) => void (draft.adjustments.maxBonus = points))}
        />
        <AmountField
          path={['adjustments', 'maxPenalty']}
          label={fields.maxPenalty}
          value={adjustments.maxPenalty}
          onChange={(points) => edit((draft) => void (draft.adjustments.maxPenalty = points))}
        />
      </div>
      <AnnualFields />
    </div>
  )
}

/** Both empty: every unit with an index is ranked. */
function RankMinimumFields() {
  const { t } = useI18n()
  const { fields } = t.catalogue.editor
  const { definition, edit } = useEditor()
  const minimum = definition.scoring.rankMinimum ?? { ballots: null, groupBallots: null }
  const change = (to: typeof minimum) =>
    edit((draft) => {
      if (to.ballots === null && to.groupBallots === null) delete draft.scoring.rankMinimum
      else draft.scoring.rankMinimum = to
    })
  return (
    <>
      <div className={css.figures}>
        <AmountField
          path={['scoring', 'rankMinimum', 'ballots']}
          label={fields.rankBallots}
          value={minimum.ballots}
          onChange={(ballots) => change({ ...minimum, ballots })}
        />
        <AmountField
          path={['scoring', 'rankMinimum', 'groupBallots']}
          label={fields.rankGroupBallots}
          value={minimum.groupBallots}
          onChange={(groupBallots) => change({ ...minimum, groupBallots })}
        />
      </div>
      <p className="note">{fields.rankMinimumLead}</p>
    </>
  )
}

function AnnualFields() {
  const { t } = useI18n()
  const { fields, annuals } = t.catalogue.editor
  const { definition, edit } = useEditor()
  const { annual } = definition
  const change = (to: WorkingAnnual) => edit((draft) => void (draft.annual = to))
  const kinds: (readonly [WorkingAnnual['kind'], string])[] = [
    ['h2Only', annuals.h2Only],
    ['mean', annuals.mean],
    ['weighted', annuals.weighted],
  ]
  return (
    <>
      <ChoiceField
        path={['annual']}
        label={fields.annual}
        value={annual.kind}
        choices={kinds}
        onChange={(kind) => change(kind === 'weighted' ? { kind, h1: 1, h2: 1 } : { kind })}
      />
      {annual.kind === 'weighted' && (
        <div className={css.figures}>
          <AmountField
            path={['annual', 'h1']}
            label={fields.h1}
            value={annual.h1}
            onChange={(h1) => change({ ...annual, h1 })}
          />
          <AmountField
            path={['annual', 'h2']}
            label={fields.h2}
            value={annual.h2}
            onChange={(h2) => change({ ...annual, h2 })}
          />
        </div>
      )}
    </>
  )
}
