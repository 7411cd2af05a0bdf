import type { Ref } from 'vue';

/** What is chosen or typed in a form outlives a reload of the page, in this tab, until it is sent. */
export const useFormDraft = (
  key: string,
  fields: Readonly<Record<string, Ref<unknown>>>,
): { readonly forget: () => void } => {
  const kept = useSessionStorage<Readonly<Record<string, unknown>>>(key, {}, { shallow: true });
  onMounted(() => {
    for (const [name, field] of Object.entries(fields)) {
      if (name in kept.value) field.value = kept.value[name];
    }
    watch(Object.values(fields), () => {
      const typed = Object.entries(fields).map(([name, field]) => [name, field.value]);
      kept.value = Object.fromEntries(typed);
    });
  });
  return { forget: () => (kept.value = {}) };
};
