import { Button } from '@mantine/core'
import type { ResultDocument } from '@phieu/scoring'
import type { UseQueryResult } from '@tanstack/react-query'
import { troubleOf } from '../../api/problem.ts'
import { Link } from 'react-router'
import { useRoundState } from '../../layout/office-data.ts'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './result.module.css'

/**
 * Of when a result is and what it rests on. It is not computed anew while one reads: only when the
 * page is opened again, or here. Once the round is published, its published figures stand here.
 */
export function ComputedNote(props: {
  query: UseQueryResult<ResultDocument>
  result: ResultDocument
}) {
  const { t, format } = useI18n()
  const { query, result } = props
  const { error, dataUpdatedAt, isFetching } = query
  const isPublished = useRoundState(result.round.id) === 'published'
  return (
    <div className={css.computed}>
      <p className="note">
        {t.result.ballots(result.ballots)} · {t.result.replicates(result.replicates)} ·{' '}
        {isPublished ? (
          <Link to={`/rounds/${result.round.id}/course`}>{t.result.published}</Link>
        ) : (
          t.result.live(format.time(dataUpdatedAt))
        )}
      </p>
      {!isPublished && (
        <Button
          variant="default"
          size="compact-sm"
          className="screen-only"
          onClick={() => void query.refetch()}
        >
          {isFetching ? t.result.computing : t.result.again}
        </Button>
      )}
      {error && (
        <Message tone="care">
          {t.live.stale(format.time(dataUpdatedAt), t.trouble[troubleOf(error)])}
        </Message>
      )}
    </div>
  )
}
