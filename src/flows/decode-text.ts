import { Failure } from '../core/0-terms/failure.ts'

/** First bytes of files that are no texts although some hold no zero byte. */
const SIGNATURES: readonly { readonly what: string; readonly bytes: string }[] = [
  { what: 'a PDF', bytes: '%PDF-' },
  { what: 'a ZIP archive or an Office document', bytes: 'PK\u0003\u0004' },
  { what: 'a PNG picture', bytes: '\u0089PNG' },
  { what: 'a JPEG picture', bytes: '\u00ff\u00d8\u00ff' },
  { what: 'a GIF picture', bytes: 'GIF8' },
  { what: 'a gzip archive', bytes: '\u001f\u008b' },
  { what: 'an old Office document', bytes: '\u00d0\u00cf\u0011\u00e0' },
]

/**
 * The text of a file, unit for unit: offsets into it are offsets into the file as an editor shows it, a byte order mark counting as one. UTF-8, or UTF-16 that
 * begins with its mark.
 *
 * @throws Failure `not-text` for binary files, `wrong-encoding` for anything else that is not what it claims to be
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (wide) return decode(name, bytes, wide)
  refuseBinary(name, bytes)
  return decode(name, bytes, 'utf-8')
}

function decode(name: string, bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const remedy = 'Save it as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW.'
    throw new Failure('wrong-encoding', `${name} is not valid ${encoding.toUpperCase()}. ${remedy}`, { file: name, encoding })
  }
}

function refuseBinary(name: string, bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = SIGNATURES.find((row) => head.startsWith(row.bytes))
  if (known) throw new Failure('not-text', `${name} is ${known.what}, not a text. Extract its text first.`, { file: name })
  const zero = bytes.indexOf(0)
  if (zero < 0) return
  if (looksWide(bytes)) {
    throw new Failure(
      'wrong-encoding',
      `${name} looks like UTF-16 without a byte order mark. Save it as UTF-8, for example: iconv -f UTF-16LE -t UTF-8 FILE > NEW.`,
      { file: name },
    )
  }
  throw new Failure('not-text', `${name} is binary, not a text: byte ${zero} is zero. Give a .txt, .md or .html file.`, {
    file: name,
    byte: zero,
  })
}

/** Latin text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function looksWide(bytes: Uint8Array): boolean {
  const n = Math.min(bytes.length, 400)
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i++)
    if (bytes[i] === 0) {
      if (i % 2 === 0) even++
      else odd++
    }
  return n >= 4 && Math.max(even, odd) > n * 0.35 && Math.min(even, odd) === 0
}
