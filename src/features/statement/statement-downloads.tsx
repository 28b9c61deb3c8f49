import { formatCount } from '@shared/decimal.ts';
import type { Period, Statement } from '@shared/statement.ts';
import { statementCsv } from '@shared/statement-csv.ts';
import { MAX_STATEMENT_MOVEMENTS, statementFileName } from '@shared/statement-file.ts';
import { FileDown, Sheet } from 'lucide-react';
import { useState } from 'react';
import { callFunctionForBlob } from '@/lib/functions';
import { useLanguage, useWords } from '@/lib/i18n';
import { saveBlob } from '@/lib/save-blob';
import { accessToken } from '@/lib/supabase';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { ProgressBar } from '@/ui/progress-bar';
import { type Account, readWholeAccount } from './statement-queries';

type Props = { account: Account; statement: Statement; period: Period };

/** The period as a PDF, to file and to show, and as CSV, to reckon with. */
export function StatementDownloads({ account, statement, period }: Props) {
  const words = useWords().statement;
  const language = useLanguage();
  const [busy, setBusy] = useState<'pdf' | 'csv' | null>(null);
  const [read, setRead] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const { orgId, contactId } = account;
  const { contact, currency, movements } = statement;
  const written = (count: number) => formatCount(count, language);
  const tooLong = movements > MAX_STATEMENT_MOVEMENTS;

  const pdf = async () => {
    const token = await accessToken(await account.client());
    const what = { org_id: orgId, contact_id: contactId, currency, ...period, language };
    return callFunctionForBlob('statement-pdf', what, { token });
  };
  const csv = async () => {
    const whole = await readWholeAccount(account, { ...period, currency }, setRead);
    const table = statementCsv(whole.statement, whole.movements, period, language);
    return new Blob([table], { type: 'text/csv;charset=utf-8' });
  };
  const save = async (ending: 'pdf' | 'csv', make: () => Promise<Blob>) => {
    setBusy(ending);
    setRead(0);
    setFailure(null);
    try {
      saveBlob(await make(), statementFileName(contact, period, language, ending));
    } catch (cause) {
      setFailure(cause);
    } finally {
      setBusy(null);
    }
  };

  return (
    <div className="grid gap-3 print:hidden">
      <div className="flex flex-wrap gap-2">
        {!tooLong && (
          <Button icon={FileDown} busy={busy === 'pdf'} onClick={() => void save('pdf', pdf)}>
            {words.downloadPdf}
          </Button>
        )}
        <Button icon={Sheet} busy={busy === 'csv'} onClick={() => void save('csv', csv)}>
          {words.downloadCsv}
        </Button>
      </div>
      {tooLong && (
        <Notice tone="info">{words.tooLong(written(movements), written(MAX_STATEMENT_MOVEMENTS))}</Notice>
      )}
      {busy === 'csv' && movements > MAX_STATEMENT_MOVEMENTS && (
        <ProgressBar label={words.reading} value={Math.min(read, movements)} max={movements} />
      )}
      <FailureNotice cause={failure} />
    </div>
  );
}
