package gongwen.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses HEAD, which Spring would answer for every GET. */
final class NoHead implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpRequestMethodNotSupportedException {
        if (request.getMethod().equals("HEAD")) {
            throw new HttpRequestMethodNotSupportedException("HEAD", List.of("GET"));
        }
        return true;
    }
}
