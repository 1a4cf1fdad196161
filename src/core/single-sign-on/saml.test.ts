import { generateKeyPairSync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { SignedXml } from 'xml-crypto'
import { openSchool, quiet, system, type TestSchool, visitor } from '../../../test/support/database.ts'
import { createFirstAdministrator, createSetupToken, createStaffAuth } from '../staff/index.ts'
import { createSingleSignOn } from './index.ts'

const origin = 'https://desk.school.example'
const audience = `${origin}/api/hooks/saml`
const idp = 'https://idp.school.example'
const secret = 's'.repeat(40)
const client = { address: '192.0.2.7', userAgent: 'test' }
const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const others = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

let school: TestSchool
beforeEach(async () => {
  school = await openSchool()
  school.clock.now = new Date()
  const token = (await createSetupToken(school.contextFor(system))) ?? ''
  const ada = { name: 'Ada Byron', email: 'ada@school.example', password: 'a long enough password' }
  await createFirstAdministrator(school.contextFor(visitor), { ...ada, token })
})

const asVisitor = () => school.contextFor(visitor)
const auth = () => createStaffAuth({ db: () => school.db, secret, origin, log: quiet })
const open = () =>
  createSingleSignOn({
    settings: {
      name: 'account',
      oidc: null,
      saml: { entryPoint: `${idp}/sso`, certificates: [keys.publicKey], idpIssuer: idp },
      roleClaim: null,
      roles: {},
      unknown: 'refuse',
    },
    staffAuth: auth(),
    origin,
    secret,
  })

test('a signed answer to our request signs a colleague in, once, in the browser that began', async () => {
  const sso = open()
  const { held, id } = await begin(sso)
  const answer = write({ inResponseTo: id })
  const token = await sso.takeSaml(asVisitor(), answer)
  const elsewhere = await begin(sso)
  await expect(sso.finishSaml(asVisitor(), elsewhere.held, token, client)).rejects.toMatchObject({
    code: 'forbidden',
  })

  const again = await begin(sso)
  const second = await sso.takeSaml(asVisitor(), write({ inResponseTo: again.id }))
  const { setCookies = [] } = await sso.finishSaml(asVisitor(), again.held, second, client)
  const cookie = setCookies.map((line) => line.split(';')[0]).join('; ')
  expect(await auth().sessionOf(new Headers({ cookie }))).toMatchObject({
    openedBy: 'saml',
    actor: { name: 'Ada Byron' },
  })
  await expect(sso.finishSaml(asVisitor(), again.held, second, client)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(sso.takeSaml(asVisitor(), answer), 'a replay').rejects.toMatchObject({ code: 'forbidden' })
  expect(held).not.toBe('')
})

test.each([
  ['unsigned', { key: null }],
  ['signed by someone else', { key: others.privateKey }],
  ['changed after it was signed', { change: (xml: string) => xml.replace('ada@', 'eve@') }],
  ['for another audience', { audience: 'https://other.example' }],
  ['from another provider', { issuer: 'https://other.example' }],
  ['expired', { minutes: -10 }],
  ['to no request of ours', { inResponseTo: '_made-up' }],
  ['to no request at all', { inResponseTo: null }],
])('an answer that is %s signs nobody in', async (_what, wrong) => {
  const sso = open()
  const { id } = await begin(sso)
  await expect(sso.takeSaml(asVisitor(), write({ inResponseTo: id, ...wrong }))).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a request ends after a quarter of an hour, and the provider can read who we are', async () => {
  const sso = open()
  const { id } = await begin(sso)
  school.clock.now = new Date(Date.now() + 16 * 60_000)
  await expect(sso.takeSaml(asVisitor(), write({ inResponseTo: id }))).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await sso.samlMetadata()).toContain(`Location="${audience}"`)
})

/** Begins a sign-in, and reads the id of the request as the provider does. */
async function begin(sso: ReturnType<typeof open>) {
  const { url, held } = await sso.begin('saml')
  const request = inflateRawSync(
    Buffer.from(new URL(url).searchParams.get('SAMLRequest') ?? '', 'base64'),
  ).toString()
  return { held, id: /ID="([^"]+)"/.exec(request)?.[1] ?? '' }
}

type Answer = {
  inResponseTo: string | null
  key?: string | null
  audience?: string
  issuer?: string
  /** From now until the answer ends. */
  minutes?: number
  change?: (xml: string) => string
}

/** What an identity provider posts (SAML 2.0 Core, 2.3 and 3.3). */
function write(answer: Answer): string {
  const { inResponseTo, key = keys.privateKey, minutes = 5, change = (xml: string) => xml } = answer
  const instant = (from: number) => new Date(Date.now() + from * 60_000).toISOString()
  const request = inResponseTo === null ? '' : ` InResponseTo="${inResponseTo}"`
  const issuer = `<saml:Issuer>${answer.issuer ?? idp}</saml:Issuer>`
  const assertion = `<saml:Assertion ID="_a" Version="2.0" IssueInstant="${instant(minutes - 5)}">${issuer}<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">ada-1</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${instant(minutes)}" Recipient="${audience}"${request}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${instant(minutes - 6)}" NotOnOrAfter="${instant(minutes)}"><saml:AudienceRestriction><saml:Audience>${answer.audience ?? audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${instant(minutes - 5)}"/><saml:AttributeStatement><saml:Attribute Name="mail"><saml:AttributeValue>ada@school.example</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>`
  const whole = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r" Version="2.0" IssueInstant="${instant(0)}" Destination="${audience}"${request}>${issuer}<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${assertion}</samlp:Response>`
  return Buffer.from(change(key === null ? whole : sign(whole, key))).toString('base64')
}

function sign(xml: string, privateKey: string): string {
  const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
  const signature = new SignedXml({
    privateKey,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: exclusive,
  })
  signature.addReference({
    xpath: `//*[local-name(.)='Assertion']`,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', exclusive],
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  })
  signature.computeSignature(xml, {
    location: { reference: `//*[local-name(.)='Assertion']/*[local-name(.)='Issuer']`, action: 'after' },
  })
  return signature.getSignedXml()
}
