import assert from 'node:assert/strict';
import { readPdf } from './reading.ts';
import { renderCertificatePdf } from './render-certificate.ts';
import { renderDocumentPdf } from './render-document.ts';
import { renderStatementPdf } from './render-statement.ts';
import { sampleInvoice } from './sample.ts';
import { sampleCertificate } from './sample-certificate.ts';
import { sampleStatement } from './sample-statement.ts';

const named = (name: string) => {
  const sample = sampleInvoice('es', 2);
  return { ...sample, buyer: { ...sample.buyer, name } };
};

/** The name below the buyer's label, as a reader's program finds it. */
async function nameRead(bytes: Uint8Array): Promise<string> {
  const { pages, outside } = await readPdf(bytes);
  assert.equal(outside, 0);
  return (
    /Cliente\n([\s\S]*?)NIF/
      .exec(pages[0] ?? '')?.[1]
      ?.replaceAll('\n', '')
      .trim() ?? ''
  );
}

const names = {
  ...{ Japanese: '山田 太郎', kana: '株式会社ヤマダ 髙島 ひろし', Chinese: '王小明 龍騰貿易有限公司' },
  ...{
    Korean: '김민준 주식회사',
    Arabic: 'محمد عبد الله',
    Persian: 'علی‌رضا پژمان',
    Hebrew: 'דוד כהן בע"מ',
    'lam and alif': 'علاء الإسلام',
  },
  ...{ Thai: 'สมชาย ใจดี', Devanagari: 'प्रिया शर्मा', Tamil: 'கார்த்திக் ராஜா', Bengali: 'রহিম উদ্দিন' },
  ...{ Telugu: 'లక్ష్మి ప్రియ', Sinhala: 'නිමල් පෙරේරා', Khmer: 'សុខ សុវណ្ណ', Lao: 'ສົມຊາຍ', Myanmar: 'အောင်ဆန်း' },
  ...{ Armenian: 'Արամ Խաչատրյան', Georgian: 'გიორგი ბერიძე', Ethiopic: 'አበበ በቀለ' },
  ...{ emoji: 'Flores 🌷 Ana', several: 'Ana 山田 דוד Ñúñez', 'signs of paper': '25 m² ½ ™ № ª º ㈱ – ‰' },
};

for (const [script, name] of Object.entries(names)) {
  Deno.test(`a name in any script is shown and read back: ${script}`, async () => {
    const joined = name.replaceAll('\u200c', '');
    assert.equal(await nameRead(await renderDocumentPdf(named(name))), joined);
    assert.equal(
      await nameRead(await renderStatementPdf({ ...sampleStatement('es', 2), buyer: named(name).buyer })),
      joined,
    );
    const { pages } = await readPdf(await renderCertificatePdf(sampleCertificate('es', { name })));
    assert.ok(
      (pages[0] ?? '').replaceAll('\n', '').includes(joined.replaceAll(' ', ' ')),
      'the certificate names who signed',
    );
  });
}

Deno.test('text that runs to the left stands beside text that runs to the right, figures and brackets included', async () => {
  const read = await nameRead(await renderDocumentPdf(named('שלום (בעמ) 2026 ABC')));
  for (const part of ['שלום', 'בעמ', '2026', 'ABC']) assert.ok(read.includes(part), `${part} in ${read}`);
});

Deno.test('what a font lacks is written with what it is made of', async () => {
  assert.equal(
    await nameRead(await renderDocumentPdf(named('oﬁcina ﬂor Ａｎａ ﻣﺤﻤﺪ'))),
    'oficina flor Ana محمد',
  );
});

Deno.test('a sign that no font has: the page says so, and the file has the text', async () => {
  const name = 'Ana \u{10330}\u{10331} & <Cía>';
  for (const bytes of [
    await renderDocumentPdf(named(name)),
    await renderStatementPdf({ ...sampleStatement('es', 2), buyer: named(name).buyer }),
    await renderCertificatePdf(sampleCertificate('es', { name })),
  ]) {
    const { pages, info, metadata } = await readPdf(bytes);
    assert.match(pages[0] ?? '', /Ana □□ & <Cía>[\s\S]*Cada □ ocupa/);
    assert.ok(String(info.Subject).includes(name));
    assert.ok(String(metadata?.get('dc:description')).includes(name));
  }
  const { pages, info } = await readPdf(await renderDocumentPdf(named('Ana Núñez')));
  assert.ok(!pages[0]?.includes('□'));
  assert.equal(info.Subject, undefined);
});
