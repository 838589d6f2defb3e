package dev.covet.sample.workorders.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;

/**
 * One page of a list.
 *
 * @param page counted from 0
 * @param size the most items that a page holds
 * @param total the items on all pages
 */
public record PageView<T>(List<T> items, int page, int size, long total) {

    public PageView {
        items = List.copyOf(items);
    }

    public static <E, T> PageView<T> of(Page<E> page, Function<? super E, ? extends T> view) {
        return new PageView<>(
                page.getContent().stream().<T>map(view).toList(),
                page.getNumber(),
                page.getSize(),
                page.getTotalElements());
    }
}
