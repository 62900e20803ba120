import { Parser } from 'saxen'

/** What is told while a part of a workbook is read. Elements of its own namespace have no prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
  /** Whether enough was read. */
  isDone?(): boolean
}

const own = 'own'
const relations = 'r'

/** Both namespaces of each: that of the usual files and that of “Strict Open XML”. */
const prefixes = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': own,
  'http://purl.oclc.org/ooxml/spreadsheetml/main': own,
  'http://schemas.openxmlformats.org/package/2006/relationships': own,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': relations,
  'http://purl.oclc.org/ooxml/officeDocument/relationships': relations,
}

/** A tag that no program writes: hundreds of attributes take longer to read than a million cells. */
const monstrousTag = /<[^<>]{10000}/

/** @returns whether it was XML to the end, or to where the listener had enough */
export function readXml(bytes: Uint8Array, listener: XmlListener): boolean {
  const xml = new TextDecoder().decode(bytes)
  if (monstrousTag.test(xml)) return false
  let isWhole = true
  const parser = new Parser().ns(prefixes)
  const stopWhenDone = () => {
    if (listener.isDone?.()) parser.stop()
  }
  parser.on('error', () => {
    isWhole = false
    parser.stop()
  })
  parser.on('openTag', (name, attributes, decode) => {
    const raw = Object.entries(attributes())
    listener.open(nameOf(name), Object.fromEntries(raw.map(([key, text]) => [key, decode(text)])))
    stopWhenDone()
  })
  parser.on('closeTag', (name) => listener.close(nameOf(name)))
  parser.on('text', (text, decode) => listener.text(decode(text)))
  parser.on('cdata', (text) => listener.text(text))
  parser.parse(xml)
  return isWhole
}

function nameOf(name: string): string {
  return name.startsWith(`${own}:`) ? name.slice(own.length + 1) : name
}
