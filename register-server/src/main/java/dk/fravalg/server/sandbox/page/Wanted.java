package dk.fravalg.server.sandbox.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Whether somebody looks, or a program asks: one address has a page and JSON. */
public interface Wanted {

    /** Whether the header {@code Accept} names HTML, and not JSON before it: a browser's does, a program's does not. */
    static boolean asPage(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            return quality(types, MediaType.TEXT_HTML) > quality(types, MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static double quality(List<MediaType> types, MediaType wanted) {
        return types.stream()
                .filter(type -> type.getType().equals(wanted.getType())
                        && type.getSubtype().equals(wanted.getSubtype()))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    /** A page as an answer. */
    static ResponseEntity<String> page(Page page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(Page.TYPE));
        page.headers().forEach(answer::header);
        return answer.body(page.html());
    }
}
