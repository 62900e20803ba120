import type { RankingDocument } from '@phieu/scoring'
import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '../../api/problem.ts'
import type { collectingQuery } from '../../api/queries.ts'
import type { definitionQuery } from '../../catalogue/catalogue-queries.ts'
import { Message } from '../../components/message.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { ModesTables } from './modes-tables.tsx'
import css from './result.module.css'
import { WeighedTable } from './weighed-table.tsx'

interface CollectingViewProps {
  query: ReturnType<typeof collectingQuery>
  ranking: RankingDocument
  /** For the names of groups and areas. */
  definition: ReturnType<typeof definitionQuery>
}

/**
 * How ballots were collected, and whether it makes a difference; as the quality report would tell it.
 * Every ballot is read for it, so only when somebody asks.
 */
export function CollectingView({ query, ranking, definition }: CollectingViewProps) {
  const { t } = useI18n()
  const words = t.result.collecting
  const { data, error, isFetching, refetch } = useQuery({ ...query, enabled: false })
  return (
    <section className={css.part}>
      <h2>{words.title}</h2>
      <p className={`note ${css.lead}`}>{words.lead}</p>
      <SubmitButton
        variant="default"
        className="screen-only"
        busy={isFetching}
        onClick={() => void refetch()}
      >
        {isFetching ? words.doing : data ? words.again : words.do}
      </SubmitButton>
      {error && <Message tone="bad">{t.trouble[troubleOf(error)]}</Message>}
      {data && (
        <>
          <ModesTables fieldwork={data.fieldwork} definition={definition} />
          <WeighedTable calibration={data.calibration} ranking={ranking} definition={definition} />
        </>
      )}
    </section>
  )
}
