import { randomBytes } from 'node:crypto'
import { Integer, Null, OctetString } from 'asn1js'
import { AlgorithmIdentifier, Certificate, ExtKeyUsage, MessageImprint, SignedData, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs'
import { Failure } from '../core/0-terms/failure.ts'
import { sha256 } from './chain.ts'

const SHA256 = '2.16.840.1.101.3.4.2.1'
/** The uses of a certificate, and the one of them that lets it stamp times (RFC 3161, 2.3). */
const EXTENDED_USE = '2.5.29.37'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/** What a time stamp says: that the bytes existed at this moment, by the word of an authority. */
export interface TimeStamp {
  /** UTC. */
  readonly at: string
  /** The common name of the authority's certificate. */
  readonly authority: string
}

/**
 * A request for a time stamp over some bytes (a signed statement, mostly), to be sent to an authority as `application/timestamp-query`. The authority sees
 * their hash only.
 */
export function timeStampRequest(data: Uint8Array, nonce: Uint8Array = randomBytes(8)): Uint8Array {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() })
  const hashedMessage = new OctetString({ valueHex: bufferOf(Buffer.from(sha256(data), 'hex')) })
  // The first byte is made small, so that the number is not negative.
  const number = Uint8Array.from([1 + (nonce[0] & 0x3f), ...nonce.slice(1)])
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({ hashAlgorithm, hashedMessage }),
    nonce: new Integer({ valueHex: bufferOf(number) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/**
 * Reads an authority's answer and checks it: it is over these bytes, signed by a certificate that may stamp times, and that certificate leads to one of the roots.
 * @param roots certificates that are trusted, PEM
 * @throws Failure `proof-failed`
 */
export async function readTimeStamp(answer: Uint8Array, data: Uint8Array, roots: readonly string[]): Promise<TimeStamp> {
  try {
    const token = TimeStampResp.fromBER(bufferOf(answer)).timeStampToken
    if (!token) throw new Error('the authority refused')
    const signed = new SignedData({ schema: token.content })
    const info = TSTInfo.fromBER(bufferOf(signed.encapContentInfo.eContent?.valueBlock.valueHexView ?? new Uint8Array()))
    checkImprint(info, data)
    const trustedCerts = roots.map((pem) => Certificate.fromBER(bufferOf(derOf(pem))))
    const checked = await signed.verify({
      signer: 0,
      data: bufferOf(data),
      trustedCerts,
      checkChain: true,
      checkDate: info.genTime,
      extendedMode: true,
    })
    if (!checked.signatureVerified || !checked.signerCertificate) throw new Error('its signature is wrong')
    if (!mayStamp(checked.signerCertificate)) throw new Error('its certificate is not for time stamps')
    return { at: info.genTime.toISOString(), authority: nameOf(checked.signerCertificate) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure('proof-failed', `The time stamp does not hold: ${why}. Ask the authority for another, or name its root certificate.`)
  }
}

/** Compared by us as well: the library takes any hash the stamp names. */
function checkImprint({ messageImprint: { hashAlgorithm, hashedMessage } }: TSTInfo, data: Uint8Array): void {
  if (hashAlgorithm.algorithmId !== SHA256) throw new Error('it is not over a SHA-256')
  if (Buffer.from(hashedMessage.valueBlock.valueHexView).toString('hex') !== sha256(data)) throw new Error('it is over other bytes')
}

function mayStamp({ extensions }: Certificate): boolean {
  const use: unknown = extensions?.find(({ extnID }) => extnID === EXTENDED_USE)?.parsedValue
  return use instanceof ExtKeyUsage && use.keyPurposes.includes(TIME_STAMPING)
}

function nameOf({ subject }: Certificate): string {
  const name = subject.typesAndValues.find(({ type }) => type === '2.5.4.3')
  return name ? String(name.value.valueBlock.value) : ''
}

function derOf(pem: string): Uint8Array {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
