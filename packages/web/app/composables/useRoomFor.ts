/**
 * Whether to draw what only a wide screen has room for, or what has been asked for once. The page's
 * server draws it for everybody: it does not know the screen.
 * @param query what a screen with room for it is, as CSS says it
 */
export const useRoomFor = (query: string, asked?: Readonly<Ref<boolean>>) => {
  const room = useMediaQuery(query);
  const drawn = shallowRef(true);
  onMounted(() => {
    drawn.value = room.value || asked?.value === true;
    watch([room, () => asked?.value], ([wide, wanted]) => {
      // Once it has been opened it stays, with whatever was begun in it.
      drawn.value = wide || wanted === true || (asked !== undefined && drawn.value);
    });
  });
  return drawn;
};
