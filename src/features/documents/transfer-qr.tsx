import type { Transfer } from '@shared/document-snapshot.ts';
import { epcQrPayload } from '@shared/epc-qr.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/lib/i18n';
import { loadPart } from '@/lib/load-part';

type Props = {
  transfer: Transfer;
  /** What is still owed, minor units. */
  minor: number;
  currency: string;
};

/** The code that fills in a banking app. Nothing where a code cannot say it, or while what draws it does not arrive. */
export function TransferQr({ transfer, minor, currency }: Props) {
  const paper = paperWords[useLanguage()];
  const payload = epcQrPayload(transfer, minor, currency);
  const { data: code } = useQuery({
    queryKey: ['qr', payload],
    queryFn: async () => (await loadPart(() => import('@/lib/qr-path'))).qrPath(payload ?? ''),
    enabled: payload !== null,
    staleTime: Infinity,
  });
  if (payload === null || code === undefined) return null;
  const { path, size } = code;
  return (
    <figure className="grid w-40 gap-2 text-center max-sm:mx-auto">
      {/* Dark on white also at night: not every camera reads a code turned around. */}
      <svg
        role="img"
        aria-label={paper.qrAlternative}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="rounded-box bg-white"
      >
        <path d={path} fill="#000" />
      </svg>
      <figcaption className="text-sm text-muted">{paper.scan}</figcaption>
    </figure>
  );
}
