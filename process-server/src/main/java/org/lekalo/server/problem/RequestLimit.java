package org.lekalo.server.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what one call may bring, before anybody keeps it in memory; with or without a length said beforehand. What breaks
 * off or comes in pieces that do not fit is the caller's fault, whoever reads it.
 */
@Component
class RequestLimit extends OncePerRequestFilter {

    /** Files are no request to be kept in memory; who takes them bounds them while they stream. */
    private static final Pattern FILES = Pattern.compile("/api/files(/check)?|/api/exchange/[^/]+/imports");

    private final long limit;

    RequestLimit(@Value("${lekalo.largest-request}") DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        boolean streams = FILES.matcher(call.getRequestURI()).matches();
        next.doFilter(new Limited(call, streams ? Long.MAX_VALUE : limit), answer);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest call, long limit) {
            super(call);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > limit) {
                throw new TooLarge(limit);
            }
            return new Counting(super.getInputStream(), limit);
        }
    }

    private interface Reading {

        int read() throws IOException;
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        Counting(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = whole(body::read);
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = whole(() -> body.read(target, offset, length));
            count(Math.max(0, count));
            return count;
        }

        private static int whole(Reading reading) throws IOException {
            try {
                return reading.read();
            } catch (IOException e) {
                throw new BrokenOff(e);
            }
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > limit) {
                throw new TooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
