import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { LeadDetail } from '../api/types';
import { ReceiptSection } from '../ui/Receipt';

export function LeadReceipt({ lead }: { lead: LeadDetail }) {
  const query = useQuery({
    queryKey: ['leads', 'receipt', lead.id],
    queryFn: ({ signal }) => api.get('/api/leads/{id}/receipt', { path: { id: lead.id }, signal }),
    enabled: lead.origin !== null,
  });
  // A lead that somebody wrote down by hand went no way.
  return lead.origin && <ReceiptSection query={query} />;
}
