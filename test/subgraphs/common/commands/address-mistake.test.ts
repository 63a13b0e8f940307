import { describe, expect, test } from '@jest/globals';
import { addressMistake, type AddressRule } from '../../../../subgraphs/common/commands/address-mistake.ts';

const anywhere: AddressRule = { example: 'https://psa.example', plainHttp: 'anywhere' };
const loopback: AddressRule = { example: 'https://graph.example', plainHttp: 'loopback' };

describe('an address', () => {
  test.each(['https://psa.example', 'http://127.0.0.1:4003/api/psa', 'https://psa.example/a/'])(
    '%s is fine',
    (url) => {
      expect(addressMistake(url, anywhere)).toBeNull();
      expect(addressMistake(url, loopback)).toBeNull();
    },
  );

  test.each([
    ['', 'http or https'],
    ['psa.example', 'http or https'],
    ['file:///etc/passwd', 'http or https'],
    [`https://psa.example/${'a'.repeat(500)}`, 'at most 500'],
    ['https://user@psa.example', 'no user name'],
    ['https://:word@psa.example', 'no password'],
    ['https://psa.example/?a=b', 'no "?"'],
    ['https://psa.example/#a', 'no "#"'],
  ])('%s is none', (url, message) => expect(addressMistake(url, anywhere)).toContain(message));
});

describe('an address that secrets go to', () => {
  test.each(['http://localhost:8080', 'http://127.0.0.1', 'http://127.200.0.1:1', 'http://[::1]:8080'])(
    '%s is this machine',
    (url) => expect(addressMistake(url, loopback)).toBeNull(),
  );

  test.each([
    'http://graph.example',
    'http://10.0.0.1',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'http://[::2]',
    'ftp://localhost',
  ])('%s is none without TLS', (url) =>
    expect(addressMistake(url, loopback)).toBe(
      `must be an https URL of at most 500 characters, for instance "https://graph.example"; received ${JSON.stringify(url)}`,
    ),
  );
});
