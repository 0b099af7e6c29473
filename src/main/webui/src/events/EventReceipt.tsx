import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { ReceiptSection } from '../ui/Receipt';

export function EventReceipt({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['events', 'receipt', id],
    queryFn: ({ signal }) => api.get('/api/events/{id}/receipt', { path: { id }, signal }),
  });
  return <ReceiptSection query={query} />;
}
