package org.sitesentinel.screening.policy;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;

/** A handful of posts in one column, separated by commas. */
class PostsAsText implements AttributeConverter<@Nullable List<Post>, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Post> posts) {
        return posts == null || posts.isEmpty()
                ? null
                : posts.stream().map(Post::name).distinct().collect(Collectors.joining(","));
    }

    @Override
    public @Nullable List<Post> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : Stream.of(column.split(",")).map(Post::valueOf).toList();
    }
}
