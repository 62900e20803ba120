import type { RankingDocument, ResultDocument } from '@phieu/scoring'
import { useRole, useRoundState } from '../../layout/office-data.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './result.module.css'

/** The annex of the decision on a block: a draft for those who appraise, then the published one. */
export function AnnexLinks(props: { result: ResultDocument; ranking: RankingDocument }) {
  const { t, language } = useI18n()
  const role = useRole()
  const { result, ranking } = props
  const isPublished = useRoundState(result.round.id) === 'published'
  if (!isPublished && role !== 'admin' && role !== 'council') return undefined

  const round = encodeURIComponent(result.round.id)
  const block = encodeURIComponent(ranking.block)
  const address = (format: string) => {
    if (!isPublished) return `/api/rounds/${round}/annex/${block}.${format}?language=${language}`
    return `${language === 'en' ? '/en' : ''}/results/${round}/annex/${block}.${format}`
  }
  return (
    <p className={`screen-only ${css.annex}`}>
      {isPublished ? t.result.annex : t.result.annexDraft}{' '}
      <a href={address('docx')} download>
        DOCX
      </a>{' '}
      <a href={address('pdf')} download>
        PDF
      </a>
    </p>
  )
}
