import { TextInput } from '@mantine/core'
import type { Round } from '@phieu/survey'
import { PopulationFile } from './population-file.tsx'
import { Message } from '../../../components/message.tsx'
import { ScrollRegion } from '../../../components/table/scroll-region.tsx'
import table from '../../../components/table/table.module.css'
import { useI18n } from '../../../i18n/i18n.tsx'
import {
  findPopulation,
  populationPlaces,
  sourceOf,
  withPeople,
  withRead,
  withSource,
  type PopulationPlace,
} from './populations.ts'
import { cityLimits, CountField, useUnread } from './count-field.tsx'
import type { QuotaBlock, Quotas } from './quotas.ts'
import css from '../setup.module.css'

interface PopulationTableProps {
  round: string
  quotas: Quotas
  blocks: readonly QuotaBlock[]
  extra: Round['extra']
  /** Sentences about what does not fit; empty where all does. */
  faults: readonly string[]
  isFrozen: boolean
  onChange: (change: (quotas: Quotas) => Quotas) => void
}

/**
 * How many people there are of each kind, by which ballots are weighed beside the official result;
 * folded until wanted. Nothing where the round asks no question that people could be counted by.
 */
export function PopulationTable(props: PopulationTableProps) {
  const { round, quotas, blocks, extra, faults, isFrozen, onChange } = props
  const { t } = useI18n()
  const words = t.roundSetup.populations
  const places = populationPlaces(blocks, extra)
  const { populations = [] } = quotas
  return (
    <details className={css.part} open={populations.length > 0}>
      <summary>{words.title}</summary>
      <p className="soft">{places.length > 0 ? words.lead : words.noQuestions}</p>
      {places.length > 0 && (
        <PopulationFile
          round={round}
          isFrozen={isFrozen}
          onRead={(read) =>
            onChange((all) => ({ ...all, populations: withRead(all.populations ?? [], read) }))
          }
        />
      )}
      {places.map((place) => (
        <PlaceTable
          key={[place.block.id, place.group.id, place.question.id].join(' ')}
          place={place}
          {...props}
        />
      ))}
      {populations.length > 0 && (
        <TextInput
          label={words.source}
          autoComplete="off"
          maxLength={500}
          disabled={isFrozen}
          value={sourceOf(populations)}
          onChange={({ currentTarget: { value } }) =>
            onChange((all) => ({ ...all, populations: withSource(populations, value) }))
          }
        />
      )}
      {faults.length > 0 && (
        <Message tone="bad">
          {words.faults}
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Message>
      )}
    </details>
  )
}

function PlaceTable({
  place,
  quotas: { populations = [] },
  isFrozen,
  onChange,
}: PopulationTableProps & { place: PopulationPlace }) {
  const { t, language } = useI18n()
  const words = t.roundSetup.populations
  const { block, group, question } = place
  const where = words.place(block.name[language], group.name[language], question.text[language])
  const people = findPopulation(populations, place)?.people ?? {}
  const { unread, type } = useUnread(cityLimits)
  return (
    <ScrollRegion label={t.table.scroll(where)}>
      <table className={table.table}>
        <caption>{where}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col" className={table.figure}>
              {words.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {question.options
            .filter(({ exclusive }) => !exclusive)
            .map((option) => (
              <tr key={option.code}>
                <th scope="row">{option[language]}</th>
                <td className={table.figure}>
                  <CountField
                    label={words.cell(where, option[language])}
                    count={people[`${option.code}`]}
                    limits={cityLimits}
                    unread={unread[option.code]}
                    isFrozen={isFrozen}
                    onText={(text) =>
                      type(`${option.code}`, text, (count) =>
                        onChange((all) => ({
                          ...all,
                          populations: withPeople(all.populations ?? [], place, option.code, count),
                        })),
                      )
                    }
                  />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
