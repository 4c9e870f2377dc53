// The main job of a client, with what docs/api says and nothing else: node nancy.js http://localhost:8080
// Prints what it found as one JSON object.
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client } from 'fhir-kit-client';

const [base, exampleFile] = process.argv.slice(2);
const CPR = 'urn:oid:1.2.208.176.1.2';
const NANCY = '2512489996';

// docs/api/tokens.md: a system for itself, SMART Backend Services, private_key_jwt.
async function tokenOf(clientId, scope) {
  const { tokenUrl } = await new Client({ baseUrl: `${base}/fhir` }).smartAuthMetadata();
  const clients = await (await fetch(`${base}/sandbox/clients`)).json();
  const jwk = clients.find((each) => each.client_id === clientId).private_jwk;
  const part = (claims) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const unsigned = [
    part({ alg: 'ES384', typ: 'JWT', kid: jwk.kid }),
    part({
      iss: clientId,
      sub: clientId,
      aud: String(tokenUrl),
      exp: Math.floor(Date.now() / 1000) + 60,
      jti: randomUUID(),
    }),
  ].join('.');
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const signature = sign('sha384', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' });
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `${unsigned}.${signature.toString('base64url')}`,
    }),
  });
  if (!answer.ok) {
    throw new Error(`No token: ${answer.status} ${await answer.text()}`);
  }
  return (await answer.json()).access_token;
}

const fhir = (bearerToken) =>
  new Client({
    baseUrl: `${base}/fhir`,
    bearerToken,
    customHeaders: { 'content-type': 'application/fhir+json' },
  });

// docs/api/sandbox.md: a citizen's token for the asking, and the clock.
const nancy = fhir(await (await fetch(`${base}/sandbox/token/citizen/nancyann`)).text());
const crew = fhir(await tokenOf('ambulance-hovedstaden', 'system/Consent.rs'));

// docs/api/resuscitation-status.md, for several at once; each answer by its status.
async function lookUp(...numbers) {
  const answer = await crew.operation({
    resourceType: 'Consent',
    name: '$resuscitation-status',
    input: {
      resourceType: 'Parameters',
      parameter: numbers.map((value) => ({ name: 'subject', valueIdentifier: { system: CPR, value } })),
    },
  });
  const part = (result, name) => result.part.find((each) => each.name === name);
  return answer.parameter
    .filter(({ name }) => name === 'result')
    .map((result) => ({
      status: part(result, 'status').valueCode,
      name: part(result, 'name')?.valueString,
      reason: part(result, 'reason')?.valueCode,
    }));
}

const found = { before: await lookUp(NANCY) };

// docs/api/register.md
const registered = await nancy.create({
  resourceType: 'Consent',
  body: JSON.parse(await readFile(exampleFile, 'utf8')),
});
found.registered = registered.status;
found.waiting = await lookUp(NANCY);

await fetch(`${base}/sandbox/clock`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ advance: 'P7D' }),
});
found.sevenDaysLater = await lookUp(NANCY, NANCY.slice(1));

// docs/api/read.md and docs/api/search.md: the number stands in the body.
found.read = (await crew.read({ resourceType: 'Consent', id: registered.id })).status;
const bundle = await crew.search({
  resourceType: 'Consent',
  searchParams: { 'patient.identifier': `${CPR}|${NANCY}` },
  options: { postSearch: true, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
});
found.searched = bundle.entry.map(({ resource }) => resource.id === registered.id);

// docs/api/errors.md: go by the code.
found.refused = await nancy
  .create({ resourceType: 'Consent', body: JSON.parse(await readFile(exampleFile, 'utf8')) })
  .catch(({ response }) => [response.status, response.data.issue[0].details.coding[0].code]);

// docs/api/withdraw.md
const withdrawn = await nancy.operation({
  resourceType: 'Consent',
  id: registered.id,
  name: '$withdraw',
  input: { resourceType: 'Parameters' },
});
found.withdrawn = withdrawn.status;
found.after = await lookUp(NANCY);

console.log(JSON.stringify(found));
