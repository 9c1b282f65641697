import { describe, expect, it } from 'vitest';
import { townByCode, townOfAddress } from '../../../src/tools/import/places.ts';
import { context } from './fixture.ts';

const { towns } = context();
const nameOf = (address: string, prefecture: string) =>
  townOfAddress(address, prefecture, towns)?.name;

describe('the town of an address', () => {
  it('is the ward, not the city around it', () => {
    expect(nameOf('神戸市東灘区見本町1', '28')).toBe('神戸市東灘区');
    expect(nameOf('神戸市見本町1', '28')).toBe('神戸市');
  });

  it('is found with its prefecture, without it, and behind a district', () => {
    expect(nameOf('兵庫県芦屋市見本町1', '28')).toBe('芦屋市');
    expect(nameOf('川辺郡猪名川町見本1', '28')).toBe('猪名川町');
  });

  it('is not a town of the same name elsewhere', () => {
    expect(nameOf('芦屋市見本町1', '23')).toBeUndefined();
  });

  it('is found by its code, whatever the check digit', () => {
    expect(townByCode('282060', towns)?.name).toBe('芦屋市');
    expect(townByCode('999999', towns)).toBeUndefined();
  });
});
