/** As much of saxen as is used here; it comes without types. */
declare module 'saxen' {
  export type Decode = (text: string) => string

  export class Parser {
    /** Prefixes by namespace: elements and attributes are named with these, whatever the file says. */
    ns(prefixes: Readonly<Record<string, string>>): this
    on(
      event: 'openTag',
      listen: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this
    on(event: 'closeTag', listen: (name: string) => void): this
    on(event: 'text', listen: (text: string, decode: Decode) => void): this
    on(event: 'cdata', listen: (text: string) => void): this
    on(event: 'error', listen: (error: Error) => void): this
    parse(xml: string): this
    stop(): void
  }
}
