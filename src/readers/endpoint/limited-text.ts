/** What a reply held, or that it held more than was allowed. */
export type LimitedText = { readonly text: string } | { readonly tooLarge: true }

/** Reads the body of a reply up to a number of bytes and hangs up beyond it, so that an endless reply costs no memory. */
export async function limitedText(response: Response, most: number): Promise<LimitedText> {
  if (response.body === null) return { text: '' }
  const decoder = new TextDecoder()
  let text = '',
    read = 0
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    read += chunk.byteLength
    if (read > most) return { tooLarge: true }
    text += decoder.decode(chunk, { stream: true })
  }
  return { text: text + decoder.decode() }
}
