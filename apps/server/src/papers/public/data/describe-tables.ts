/**
 * Open data described for programs, in the three ways that catalogues and tools read: Frictionless
 * (`datapackage.json`), CSV on the Web (`*.csv-metadata.json`) and DCAT (`dcat.jsonld`).
 */
import { createHash } from 'node:crypto'
import type { Bilingual } from '@phieu/survey'
import { columnsOf, openKeys } from '../../../publication/open-columns.ts'
import { openCsv } from '../../../publication/open-csv.ts'
import { openTableNames, openTables, type OpenSource, type OpenTableName } from '@phieu/publication'
import type { PublishedResult } from '../../../publication/published.ts'
import { addressesIn } from '../addresses.ts'
import { method } from '../words/method.ts'

/** A table of open data as the file that is downloaded. */
export function tableCsv(result: OpenSource, table: OpenTableName): Uint8Array<ArrayBuffer> {
  return openCsv(
    columnsOf(table).map(([name]) => name),
    openTables[table](result),
  )
}

/**
 * Data Package 2.0, but for what names the package that holds it; its texts have one language, so the title is
 * Vietnamese and the description English.
 */
export function dataPackage(
  result: OpenSource & Pick<PublishedResult, 'id' | 'round' | 'publishedOn'>,
) {
  const { id, round, publishedOn } = result
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    ...titled(round.title),
    created: `${publishedOn}T00:00:00Z`,
    contributors: [{ title: round.organiser.vi, roles: ['publisher'] }],
    resources: openTableNames.map((table) => {
      const bytes = tableCsv(result, table)
      return {
        name: table,
        path: `${table}.csv`,
        ...titled(method.tables[table]),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${sha256(bytes)}`,
        schema: {
          fields: columnsOf(table).map(([name, { type, means }]) => ({
            name,
            type,
            ...titled(means),
          })),
          primaryKey: openKeys[table],
          missingValues: [''],
        },
      }
    }),
  }
}

/** What only the finished package tells: where it is, and its digest. */
export function dataPackageOf({ id, digest, tables }: PublishedResult, publicUrl: string): object {
  const homepage = publicUrl + addressesIn('vi').announcement(id)
  const described: object = JSON.parse(tables['datapackage.json'] ?? '{}')
  return { ...described, homepage, version: digest }
}

/** CSV on the Web: stands beside its table under the name at which tools look. */
export function csvOnTheWeb(
  { round, publishedOn }: Pick<PublishedResult, 'round' | 'publishedOn'>,
  table: OpenTableName,
) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    url: `${table}.csv`,
    'dc:title': inBoth(method.tables[table]),
    'dc:publisher': inBoth(round.organiser),
    'dc:issued': day(publishedOn),
    tableSchema: {
      columns: columnsOf(table).map(([name, { type, means }]) => ({
        name,
        titles: name,
        datatype: type,
        'dc:description': inBoth(means),
      })),
      primaryKey: openKeys[table],
    },
  }
}

/** DCAT 3: the publication as a dataset of a catalogue, each file with its digest. */
export function dcatDataset(result: PublishedResult, publicUrl: string, packed: Uint8Array) {
  const { id, round, publishedOn, digest } = result
  const at = addressesIn('vi')
  const file = (address: string, title: Bilingual, type: string, bytes: Uint8Array) => ({
    '@type': 'dcat:Distribution',
    'dct:title': inBoth(title),
    'dcat:downloadURL': { '@id': publicUrl + address },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
    'dcat:byteSize': bytes.length,
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': sha256(bytes),
    },
  })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': publicUrl + at.announcement(id),
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(round.title),
    'dct:identifier': digest,
    'dct:issued': day(publishedOn),
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': inBoth(round.organiser) },
    'dcat:landingPage': { '@id': publicUrl + at.announcement(id) },
    'dcat:distribution': [
      ...openTableNames.map((table) => ({
        ...file(
          at.data(id, table, 'csv'),
          method.tables[table],
          'text/csv',
          new TextEncoder().encode(result.tables[`${table}.csv`]),
        ),
        'dct:conformsTo': { '@id': `${publicUrl}${at.data(id, table, 'csv')}-metadata.json` },
      })),
      file(at.package(id), packageTitle, 'application/zip', packed),
    ],
  }
}

const packageTitle: Bilingual = {
  vi: 'Gói dữ liệu để tính lại kết quả',
  en: 'The package from which the result is computed again',
}

function titled({ vi, en }: Bilingual) {
  return { title: vi, description: en }
}

function inBoth({ vi, en }: Bilingual) {
  return [
    { '@value': vi, '@language': 'vi' },
    { '@value': en, '@language': 'en' },
  ]
}

function day(date: string) {
  return { '@value': date, '@type': 'xsd:date' }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
